import { expect, test } from 'vitest';
import { correctionOf, correctionsSchema, mergeCorrections, withCorrections } from './corrections.ts';
import type { Corrections } from './corrections.ts';
import type { ClosedWonRecord } from './record.ts';

const record: ClosedWonRecord = {
  schema: 'handrail/closed-won/1',
  id: 'd-1',
  source: 'api',
  trigger: { kind: 'closed_won', at: '2026-03-03T14:20:00Z' },
  account: { name: 'Pellworth Interiors' },
  deal: { name: 'Pellworth: Field', closedAt: '2026-03-03T14:20:00Z' },
  handoff: { businessOutcome: 'tbd', firstValue: { definition: 'n/a', targetDate: '2026-05-01' } },
  team: { ae: { name: 'Priya' } },
  risks: [{ text: 'The sponsor leaves', status: 'open' }],
  evidence: [{ id: 'n1', kind: 'deal_note', text: 'A call.' }],
};
const added: Corrections = {
  businessOutcome: 'Fewer trips',
  successCriteria: ['Snags closed in 5 days'],
  firstValue: 'The first week on a tablet',
  team: {
    csm: { name: 'Ines', email: 'ines@vendor.example' },
    ae: { name: 'Tom', email: 'tom@vendor.example' },
  },
  riskOwners: { 'The sponsor leaves': 'Ines' },
  evidence: [{ id: 'answer-1', kind: 'deal_note', text: 'Fewer trips, she said.' }],
};

test('corrections fill what the record lacks or holds filler for, and leave what it says', () => {
  expect(withCorrections(record, added)).toMatchObject({
    handoff: {
      businessOutcome: 'Fewer trips',
      successCriteria: ['Snags closed in 5 days'],
      firstValue: { definition: 'The first week on a tablet', targetDate: '2026-05-01' },
    },
    team: { ae: { name: 'Priya' }, csm: { name: 'Ines' } },
    risks: [{ text: 'The sponsor leaves', status: 'open', owner: 'Ines' }],
    evidence: [{ id: 'n1' }, { id: 'answer-1' }],
  });
  const spoken = { ...record, handoff: { ...record.handoff, businessOutcome: 'Quicker snag lists' } };
  expect(withCorrections(spoken, added).handoff?.businessOutcome).toBe('Quicker snag lists');
});

test('the same corrections twice change nothing, and none leave the record as it is', () => {
  const once = withCorrections(record, added);
  expect(withCorrections(once, added)).toEqual(once);
  expect(withCorrections(record, {})).toEqual(record);
});

test('a later correction of the same thing counts, others stay, and evidence adds up', () => {
  const later: Corrections = {
    firstValue: 'The first job sheet',
    team: { csm: { name: 'Joel', email: 'joel@vendor.example' } },
    evidence: [{ id: 'answer-2', kind: 'deal_note', text: 'More.' }],
  };
  expect(mergeCorrections(added, later)).toEqual({
    ...added,
    firstValue: 'The first job sheet',
    team: { ...added.team, csm: { name: 'Joel', email: 'joel@vendor.example' } },
    evidence: [...(added.evidence ?? []), ...(later.evidence ?? [])],
  });
});

test('a risk is known by its text, even where that is the name of something every object has', () => {
  const risks = [{ text: 'constructor', status: 'open' as const }];
  expect(withCorrections({ ...record, risks }, added).risks).toEqual(risks);
});

test('an answer of several lines is a list without its bullets', () => {
  const answer = '- 20 % fewer calls\n\n * Lists closed\n• Done';
  const correction = correctionOf('handoff.successCriteria', answer);
  expect(correction).toEqual({ successCriteria: ['20 % fewer calls', 'Lists closed', 'Done'] });
  expect(correctionsSchema.safeParse(correction).success).toBe(true);
});
