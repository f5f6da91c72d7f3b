import { expect, test } from 'vitest';
import { exampleCustomers } from '../deals/testing/exampleCustomers.ts';
import { compareOutcomes } from './changes.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import { fieldLabel } from './fieldLabel.ts';
import { aFinding, anEvaluation, aRecord } from './testing/anOutcome.ts';

const fields = (before: ClosedWonRecord, after: ClosedWonRecord) =>
  compareOutcomes(
    { record: before, evaluation: anEvaluation() },
    { record: after, evaluation: anEvaluation() },
  ).flatMap((change) => (change.kind === 'field' ? [[change.field, change.before, change.after]] : []));

test('nothing changed is no change', () => {
  for (const { record } of exampleCustomers()) {
    const outcome = { record, evaluation: anEvaluation({ findings: [aFinding()] }) };
    expect(compareOutcomes(outcome, structuredClone(outcome))).toEqual([]);
  }
});

test('findings open, change and clear; lane and holds say before and after', () => {
  const before = anEvaluation({
    findings: [aFinding(), aFinding({ row: 'CO-EDGE-004', because: 'No tax id.' })],
    holds: ['provisioning', 'kickoff'],
  });
  const after = anEvaluation({
    lane: 'migration',
    findings: [aFinding({ row: 'CO-EDGE-008', because: 'No paper.' }), aFinding({ because: 'Other words.' })],
    holds: ['provisioning', 'customer_message'],
  });
  const common = { title: 'Conflicting plan data', tier: 'high' };
  expect(
    compareOutcomes({ record: aRecord(), evaluation: before }, { record: aRecord(), evaluation: after }),
  ).toEqual([
    { kind: 'finding_opened', row: 'CO-EDGE-008', because: 'No paper.', ...common },
    {
      kind: 'finding_changed',
      row: 'CO-EDGE-002',
      because: 'Other words.',
      before: 'The CRM says Pro, the contract says Enterprise.',
      ...common,
    },
    { kind: 'finding_cleared', row: 'CO-EDGE-004', because: 'No tax id.', ...common },
    { kind: 'lane', before: 'enterprise', after: 'migration' },
    { kind: 'holds', added: ['customer_message'], removed: ['kickoff'] },
  ]);
});

test('a value that came, went or changed says what stood there before and stands there now', () => {
  const before = aRecord({
    terms: { crm: { seats: 1400, annualValue: { amount: 1000, currency: 'EUR' } } },
    handoff: { painPoints: 'Paper' },
  });
  const after = aRecord({
    terms: { crm: { seats: 350, annualValue: { amount: 1000, currency: 'GBP' } } },
    kickoff: { at: '2026-05-01T10:00:00Z' },
  });
  expect(fields(before, after)).toEqual([
    ['terms.crm.seats', '1,400', '350'],
    ['terms.crm.annualValue', 'EUR 1,000', 'GBP 1,000'],
    ['kickoff.at', null, '2026-05-01T10:00:00Z'],
    ['handoff.painPoints', 'Paper', null],
  ]);
});

test('a person who moved in the list did not change; one who left went', () => {
  const ann = { name: 'Ann', role: 'champion' as const, email: 'ann@x.example' };
  const ben = { name: 'Ben', role: 'admin' as const };
  expect(
    fields(
      aRecord({ stakeholders: [ann, ben] }),
      aRecord({ stakeholders: [ben, { ...ann, title: 'Head' }] }),
    ),
  ).toEqual([['stakeholders[1].title', null, 'Head']]);
  expect(
    fields(aRecord({ stakeholders: [ann, ben] }), aRecord({ stakeholders: [ben] })).map(([field]) => field),
  ).toEqual(['stakeholders[0].name', 'stakeholders[0].role', 'stakeholders[0].email']);
});

test('a line put before others is one addition, a reworded line one change', () => {
  const scope = (...lines: string[]) => aRecord({ handoff: { scope: lines } });
  expect(fields(scope('A', 'B'), scope('New', 'A', 'B'))).toEqual([['handoff.scope[0]', null, 'New']]);
  expect(fields(scope('A', 'B'), scope('A', 'B, remote'))).toEqual([['handoff.scope[1]', 'B', 'B, remote']]);
  expect(fields(scope('A', 'B'), scope('B', 'A'))).toEqual([]);
});

test('long texts are cut, and a change behind the cut is still a change', () => {
  const text = 'x'.repeat(400);
  const evidence = (last: string) => aRecord({ evidence: [{ id: 'a', kind: 'email', text: text + last }] });
  const [change] = fields(evidence('1'), evidence('2'));
  expect(change?.[0]).toBe('evidence[0].text');
  expect(change?.[1]?.length).toBeLessThan(330);
});

test('the time a record was judged at is no change of the customer', () => {
  expect(
    fields(
      aRecord({ context: { now: '2026-04-01T00:00:00Z' } }),
      aRecord({ context: { now: '2026-04-02T00:00:00Z' } }),
    ),
  ).toEqual([]);
});

test.each([
  ['terms.crm.seats', 'CRM: seats'],
  ['stakeholders[2].email', 'Stakeholder 3: email'],
  ['handoff.successCriteria[0]', 'Success criterion 1'],
  ['handoff.firstValue.targetDate', 'First value: target date'],
  ['requirements.sso', 'Single sign-on'],
  ['team.csm.name', 'CSM: name'],
  ['account.timezone', 'Account: time zone'],
  ['promises[0].text', 'Promise 1: text'],
])('the field %s is read as %j', (path, label) => {
  expect(fieldLabel(path)).toBe(label);
});
