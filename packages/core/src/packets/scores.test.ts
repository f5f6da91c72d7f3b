import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleCustomers } from '../deals/testing/exampleCustomers.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import { buildPacket } from './build.ts';
import { COUNTED_FIELDS } from './completeness.ts';
import { anEvaluation, aRecord } from './testing/anOutcome.ts';

const scores = (record: ClosedWonRecord) => buildPacket(record, anEvaluation()).scores;
const customers = exampleCustomers();

test('every score lies between 0 and 1, has a formula, facts, and sources', () => {
  for (const { name, record } of [...customers, { name: 'bare', record: aRecord() }]) {
    for (const [score, { value, formula, facts }] of Object.entries(scores(record))) {
      expect(value, `${name} ${score}`).toBeGreaterThanOrEqual(0);
      expect(value, `${name} ${score}`).toBeLessThanOrEqual(1);
      expect(formula).toMatch(/\.$/);
      expect(facts.length).toBeGreaterThan(0);
    }
  }
});

test('completeness is the weight of what is filled; filler weighs nothing', () => {
  const bare = scores(aRecord()).completeness.value;
  expect(bare).toBe(0);
  const outcome = scores(aRecord({ handoff: { businessOutcome: 'Fewer late jobs' } })).completeness.value;
  const pains = scores(aRecord({ handoff: { painPoints: 'Late jobs' } })).completeness.value;
  const full = COUNTED_FIELDS.reduce((sum, { needed }) => sum + (needed ? 2 : 1), 0);
  expect(outcome).toBeCloseTo(2 / full, 2);
  expect(pains).toBeCloseTo(1 / full, 2);
  expect(scores(aRecord({ handoff: { businessOutcome: 'tbd', painPoints: '-' } })).completeness.value).toBe(
    0,
  );
});

test('completeness sees no paper and no evidence where rows 008 and 035 see none', () => {
  const empty = aRecord({
    terms: { contract: {}, orderForm: { plan: 'tbd', scope: ['-'] } },
    evidence: [{ id: 'mail-1', kind: 'email', text: 'n/a' }],
  });
  expect(scores(empty).completeness.value).toBe(0);
  const signed = aRecord({ terms: { contract: { scope: ['Set-up'] } } });
  expect(scores(signed).completeness.value).toBeGreaterThan(0);
});

test('completeness falls, and never rises, when a field is taken away', () => {
  for (const { name, record } of customers) {
    const before = scores(record).completeness.value;
    for (const group of ['handoff', 'team', 'stakeholders', 'terms', 'evidence', 'kickoff'] as const) {
      const { [group]: taken, ...rest } = record;
      const after = scores(rest).completeness.value;
      expect(after, `${name} ${group}`).toBeLessThanOrEqual(before);
      if (taken !== undefined && group !== 'kickoff' && group !== 'evidence')
        expect(after, `${name} ${group}`).toBeLessThan(before);
    }
  }
});

test('promise risk rises with each loose promise and stays with each that the paper holds', () => {
  const concessions = ['Named engineer for 90 days'];
  const risk = (...texts: string[]) =>
    scores(
      aRecord({
        terms: { contract: { concessions } },
        promises: texts.map((text) => ({ text, kind: 'other' as const })),
      }),
    ).promiseRisk.value;
  expect(risk()).toBe(0);
  expect(risk('Named engineer for 90 days')).toBe(0);
  expect(risk('Custom report')).toBe(0.3);
  expect(risk('Custom report', 'Named engineer for 90 days')).toBe(0.3);
  expect(risk('Custom report', 'Finnish screens')).toBe(0.51);
});

test('promise risk counts a go-live sooner than the lane allows, not one on the very day', () => {
  const risk = (promisedGoLive: string) => scores(aRecord({ handoff: { promisedGoLive } })).promiseRisk.value;
  expect(risk('2026-06-06')).toBe(0.5);
  expect(risk('2026-06-07')).toBe(0);
});

test('complexity never falls when something is added', () => {
  const requirement = fc.record(
    {
      sso: fc.boolean(),
      scim: fc.boolean(),
      apiAccess: fc.boolean(),
      sandbox: fc.boolean(),
      professionalServices: fc.boolean(),
      crossBorder: fc.boolean(),
      integrations: fc.array(fc.record({ name: fc.constant('x'), standard: fc.boolean() }), { maxLength: 6 }),
      migration: fc.record({ records: fc.nat(3_000_000), standard: fc.boolean() }),
      dataCategories: fc.array(fc.constantFrom('phi' as const, 'pci' as const, 'usage' as const), {
        maxLength: 3,
      }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(requirement, fc.boolean(), (requirements, standard) => {
      const before = scores(aRecord({ requirements })).complexity.value;
      const more = {
        ...requirements,
        scim: true,
        integrations: [...(requirements.integrations ?? []), { name: 'y', standard }],
      };
      expect(scores(aRecord({ requirements: more })).complexity.value).toBeGreaterThanOrEqual(before);
    }),
  );
  expect(scores(aRecord()).complexity.value).toBe(0);
});

test('stakeholder coverage is the share of required roles that somebody holds', () => {
  const people = (...roles: ('champion' | 'admin' | 'billing_contact' | 'user')[]) =>
    aRecord({ stakeholders: roles.map((role) => ({ name: `A ${role}`, role })) });
  expect(scores(people()).stakeholderCoverage.value).toBe(0);
  expect(scores(people('champion', 'champion', 'user')).stakeholderCoverage.value).toBe(0.2);
  expect(scores(people('champion', 'admin', 'billing_contact')).stakeholderCoverage.value).toBe(0.6);
});

test('first-value clarity is nothing without a definition, and grows with a date and a measure', () => {
  const clarity = (handoff: ClosedWonRecord['handoff']) =>
    scores(aRecord({ handoff })).firstValueClarity.value;
  const definition = 'One crew closes its first snag list';
  expect(clarity({ successCriteria: ['20 % fewer'] })).toBe(0);
  expect(clarity({ firstValue: { definition: 'tbd', targetDate: '2026-05-01' } })).toBe(0);
  expect(clarity({ firstValue: { definition } })).toBe(0.5);
  expect(clarity({ firstValue: { definition, targetDate: '2026-05-01' } })).toBe(0.75);
  expect(
    clarity({ firstValue: { definition, targetDate: '2026-05-01' }, successCriteria: ['20 % fewer'] }),
  ).toBe(1);
});

test('docs/scores.md lists the counted fields with their weights, all and only', () => {
  const page = readFileSync(new URL('../../../../docs/scores.md', import.meta.url), 'utf8');
  const listed = [...page.matchAll(/^\| `([^`]+)` \| ([^|]+) \| (2|1) \|$/gm)].map(
    ([, field, label, weight]) => [field, label?.trim(), Number(weight)],
  );
  expect(listed).toEqual(COUNTED_FIELDS.map(({ field, label, needed }) => [field, label, needed ? 2 : 1]));
});
