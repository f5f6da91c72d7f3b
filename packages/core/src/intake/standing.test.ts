import { expect, test } from 'vitest';
import type { ClosedWonRecord } from '../deals/record.ts';
import { aRecord } from '../packets/testing/anOutcome.ts';
import type { Lane } from '../rules/vocabulary.ts';
import { INTAKE_FIELDS } from './fields.ts';
import type { IntakeForm, IntakeFormField } from './form.ts';
import { mergeSaying } from './merge.ts';
import { intakeStanding, progressOf } from './standing.ts';
import type { FieldStanding } from './standing.ts';
import type { Statement, Statements } from './statements.ts';

const words = { en: 'Words', de: 'Worte' };
const field = (name: string, more: Partial<IntakeFormField> = {}): IntakeFormField => ({
  ...{ field: name, label: words, required: 'none', asks: ['champion'] },
  ...more,
});
const form = (...fields: IntakeFormField[]): IntakeForm => [
  { name: 'all', order: 1, title: words, intro: words, fields },
];
const said = (more: Partial<Statement>): Statement => ({
  ...{
    kind: 'confirmed',
    value: 40,
    was: 40,
    version: 1,
    by: 'c1',
    name: 'Ada',
    at: '2026-05-04T08:00:00Z',
    label: 'Seats',
  },
  ...more,
});
function standing(
  fields: IntakeFormField[],
  record: ClosedWonRecord,
  statements: Statements = {},
  lane: Lane = 'mid_market',
): FieldStanding[] {
  return intakeStanding(form(...fields), { record, statements, lane }).flatMap((section) => section.fields);
}
const one = (record: ClosedWonRecord, statements?: Statements) => {
  const [found] = standing([field('terms.seats', { required: 'all' })], record, statements);
  if (found === undefined) throw new Error('The field is not shown');
  return found;
};
const signed = aRecord({ terms: { crm: { seats: 50 }, orderForm: { seats: 40 } } });

test('what was signed goes before what sales noted, with its paper and the day of it', () => {
  expect(one(signed)).toMatchObject({
    state: 'prefilled',
    value: 40,
    origin: { kind: 'order_form', at: '2026-04-08T10:00:00Z', source: 'terms.orderForm.seats' },
  });
  const dated = aRecord({
    terms: { contract: { seats: 40 } },
    evidence: [{ id: 'p', kind: 'contract', at: '2026-04-02T00:00:00Z', text: 'Seats: 40' }],
  });
  expect(one(dated).origin).toEqual({
    kind: 'contract',
    at: '2026-04-02T00:00:00Z',
    source: 'terms.contract.seats',
  });
});

test('where the two papers disagree nothing is prefilled, and both are offered', () => {
  const record = aRecord({ terms: { orderForm: { seats: 40 }, contract: { seats: 60 } } });
  const { state, value, either } = one(record);
  expect({ state, value }).toEqual({ state: 'missing', value: null });
  expect(either.map((held) => [held.value, held.origin.kind])).toEqual([
    [60, 'contract'],
    [40, 'order_form'],
  ]);
});

test('systems of ours that disagree are never shown, nor what is set up, nor filler', () => {
  for (const terms of [
    { crm: { seats: 50 }, billing: { seats: 45 } },
    { provisioning: { seats: 40 } },
  ] satisfies ClosedWonRecord['terms'][])
    expect(one(aRecord({ terms }))).toMatchObject({
      state: 'missing',
      value: null,
      origin: null,
      either: [],
    });
  expect(
    standing([field('handoff.businessOutcome')], aRecord({ handoff: { businessOutcome: 'tbd' } })),
  ).toEqual([]);
});

test('of what is missing only that is asked which the lane cannot do without', () => {
  const fields = [
    field('terms.taxId', { required: 'all' }),
    field('terms.plan'),
    field('requirements.sso', { required: ['enterprise'] }),
    field('account.industry', { lanes: ['enterprise'], required: 'all' }),
  ];
  const names = (lane: Lane) => standing(fields, aRecord(), {}, lane).map(({ asked }) => asked.field);
  expect(names('mid_market')).toEqual(['terms.taxId']);
  expect(names('enterprise')).toEqual(['terms.taxId', 'requirements.sso', 'account.industry']);
});

test('a field that depends on a yes is shown where the yes is, known or said', () => {
  const fields = [
    field('terms.poRequired'),
    field('terms.poNumber', { required: 'all', onlyIf: 'terms.poRequired' }),
  ];
  const names = (poRequired: boolean, statements?: Statements) =>
    standing(fields, aRecord({ terms: { crm: { poRequired } } }), statements).map(({ asked }) => asked.field);
  expect(names(false)).toEqual(['terms.poRequired']);
  expect(names(true)).toEqual(['terms.poRequired', 'terms.poNumber']);
  const yes = said({ kind: 'corrected', value: true, was: false });
  expect(names(false, { 'terms.poRequired': yes })).toEqual(['terms.poRequired', 'terms.poNumber']);
});

test('each thing that can be said has its state; back to what was known is a confirmation', () => {
  expect(one(signed, { 'terms.seats': said({}) }).state).toBe('confirmed');
  expect(one(signed, { 'terms.seats': said({ kind: 'corrected', value: 60 }) })).toMatchObject({
    ...{ state: 'corrected', value: 60, againstPaper: true, origin: null, version: 1 },
  });
  expect(one(signed, { 'terms.seats': said({ kind: 'corrected', value: 40 }) })).toMatchObject({
    ...{ state: 'confirmed', againstPaper: false },
  });
  expect(one(aRecord(), { 'terms.seats': said({ kind: 'entered', value: 12, was: null }) }).state).toBe(
    'entered',
  );
});

test('a confirmation of a value that is no longer known asks for a new one', () => {
  const newer = aRecord({ terms: { orderForm: { seats: 45 } } });
  const found = one(newer, { 'terms.seats': said({}) });
  expect(found).toMatchObject({ state: 'prefilled', value: 45, changedSince: true, version: 1 });
  expect(mergeSaying(found, { field: 'terms.seats', version: 1, kind: 'confirm', seen: 45 })).toMatchObject({
    ...{ kind: 'stated', statement: 'confirmed', value: 45 },
  });
});

test('of two people at once the first stands, and the second learns what it is, unless both said the same', () => {
  const [typed, version] = ['60', 0];
  const saying = { field: 'terms.seats', kind: 'say', typed, version } as const;
  expect(mergeSaying(one(signed), saying)).toEqual({
    kind: 'stated',
    statement: 'corrected',
    value: 60,
    was: 40,
  });
  const after = one(signed, { 'terms.seats': said({ kind: 'corrected', value: 55 }) });
  expect(mergeSaying(after, saying)).toEqual({ kind: 'conflict', theirs: 55 });
  expect(mergeSaying(after, { ...saying, version: 1 })).toMatchObject({ kind: 'stated', value: 60, was: 40 });
  expect(mergeSaying(after, { ...saying, typed: '55' })).toEqual({ kind: 'unchanged' });
  expect(mergeSaying(after, { field: 'terms.seats', version: 0, kind: 'confirm', seen: 40 })).toEqual({
    ...{ kind: 'conflict', theirs: 55 },
  });
});

test('what is entered stays entered when it is changed, and what does not fit is named', () => {
  const entered = one(aRecord(), { 'terms.seats': said({ kind: 'entered', value: 12, was: null }) });
  const saying = { field: 'terms.seats', version: 1, kind: 'say', typed: '14' } as const;
  expect(mergeSaying(entered, saying)).toEqual({
    kind: 'stated',
    statement: 'entered',
    value: 14,
    was: null,
  });
  expect(mergeSaying(entered, { ...saying, typed: 'some' })).toEqual({
    kind: 'problem',
    problem: 'not_a_number',
  });
});

test('typing what we knew already is a confirmation', () => {
  expect(
    mergeSaying(one(signed), { field: 'terms.seats', version: 0, kind: 'say', typed: '40' }),
  ).toMatchObject({
    ...{ kind: 'stated', statement: 'confirmed' },
  });
});

test('progress counts what is said, what waits for a yes and what is missing', () => {
  const states = (['prefilled', 'confirmed', 'entered', 'missing', 'prefilled'] as const).map((state) => ({
    state,
  }));
  expect(progressOf(states)).toEqual({ said: 2, toConfirm: 2, missing: 1 });
});

test('nothing that only our own people may know is in any field of the intake', () => {
  const CANARY = 'canary-5';
  const record = aRecord({
    account: { name: 'Norrdal', domain: `${CANARY}.example` },
    deal: { name: CANARY, closedAt: '2026-04-08T10:00:00Z', competitors: [CANARY] },
    terms: {
      provisioning: { plan: CANARY, taxId: CANARY },
      crm: { concessions: [CANARY], scope: [CANARY], nonStandardTerms: [{ topic: 'other', text: CANARY }] },
    },
    handoff: {
      painPoints: CANARY,
      competitiveContext: CANARY,
      expansion: CANARY,
      nextSteps: CANARY,
      recommendedApproach: CANARY,
      scope: [CANARY],
    },
    stakeholders: [{ name: 'Ada', role: 'champion', notes: CANARY }],
    promises: [{ text: CANARY, kind: 'other' }],
    risks: [{ text: CANARY, status: 'open', owner: CANARY }],
    evidence: [{ id: CANARY, kind: 'deal_note', title: CANARY, author: CANARY, text: CANARY }],
  });
  const all = INTAKE_FIELDS.map((known) => field(known.field, { required: 'all' }));
  expect(JSON.stringify(standing(all, record))).not.toContain(CANARY);
});
