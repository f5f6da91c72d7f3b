import { expect, test } from 'vitest';
import type { ClosedWonRecord } from '../deals/record.ts';
import { parseRecord } from '../deals/parse.ts';
import type { Lane, RowId } from '../rules/vocabulary.ts';
import { FEWEST_RECORDS, readiness, THRESHOLDS, type CountedRecord } from './readiness.ts';
import { signsOf, SIGNS, type Sign } from './signs.ts';

/** A record without any sign, with what is changed in it. */
function record(given: object = {}): ClosedWonRecord {
  const parsed = parseRecord({
    schema: 'handrail/closed-won/1',
    id: 'd1',
    source: 'api',
    trigger: { kind: 'closed_won', at: '2026-03-03T14:20:00Z' },
    account: { name: 'Pellworth' },
    deal: { name: 'Field', closedAt: '2026-03-03T14:20:00Z' },
    team: { csm: { name: 'Ida Holt' } },
    evidence: [{ id: 'c', kind: 'call_summary', text: 'They start in May.' }],
    ...given,
  });
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.record;
}

const judged = (lane: Lane = 'self_serve', ...rows: RowId[]) => ({
  lane,
  findings: rows.map((row) => ({
    row,
    title: row,
    tier: 'low' as const,
    because: '',
    evidence: [],
    holds: [],
    owner: 'csm' as const,
    escalation: 'admin' as const,
  })),
});

test.each<[string, object, ReturnType<typeof judged>, number, Sign[]]>([
  ['nothing speaks against it', {}, judged(), 0.6, []],
  ['below 60 % the notes are unreliable', {}, judged(), 0.599, ['unreliable_notes']],
  ['no evidence', { evidence: [] }, judged(), 1, ['unreachable_documents', 'talk_outside_systems']],
  [
    'no list of evidence',
    { evidence: undefined },
    judged(),
    1,
    ['unreachable_documents', 'talk_outside_systems'],
  ],
  [
    'one document of two without its text',
    {
      evidence: [
        { id: 'c', kind: 'chat', text: 'Hello' },
        { id: 'p', kind: 'contract', text: ' \n' },
      ],
    },
    judged(),
    1,
    ['unreachable_documents'],
  ],
  [
    'paper and notes alone are no talk',
    { evidence: [{ id: 'n', kind: 'deal_note', text: 'Call them' }] },
    judged(),
    1,
    ['talk_outside_systems'],
  ],
  [
    'a call without its text is no talk',
    {
      evidence: [
        { id: 'n', kind: 'crm_note', text: 'Call them' },
        { id: 'c', kind: 'call_transcript', text: '' },
      ],
    },
    judged(),
    1,
    ['unreachable_documents', 'talk_outside_systems'],
  ],
  [
    'nobody at all',
    { team: { ae: { name: 'Priya' }, csm: { name: 'TBD' } } },
    judged(),
    1,
    ['cs_cannot_reject', 'no_milestone_owner'],
  ],
  [
    'a lead owns milestones where no CSM is named',
    { team: { implementationLead: { name: 'Omar' } } },
    judged(),
    1,
    ['cs_cannot_reject'],
  ],
  ['no lane takes it', {}, judged('unknown'), 1, ['all_one_off']],
  ['custom integration', {}, judged('enterprise', 'CO-EDGE-003', 'CO-EDGE-024'), 1, ['all_one_off']],
  ['negotiated terms', {}, judged('enterprise', 'CO-EDGE-028'), 1, ['all_one_off']],
])('%s', (_, given, evaluation, completeness, expected) => {
  expect(signsOf(record(given), evaluation, completeness)).toEqual(expected);
});

/** So many records, of which the first so many carry every sign. */
function run(records: number, standing: number): CountedRecord[] {
  return Array.from({ length: records }, (_, index) => ({
    place: index + 1,
    id: `d${index + 1}`,
    accountName: `Customer ${index + 1}`,
    signs: index < standing ? SIGNS : [],
  }));
}

const raised = (records: number, standing: number) =>
  readiness(run(records, standing)).flatMap(({ sign, verdict }) => (verdict === 'raised' ? [sign] : []));

test('a stop is raised above a quarter and a warning above half, neither at it', () => {
  expect(THRESHOLDS).toEqual({ stop: 0.25, fit: 0.5 });
  expect(raised(8, 2)).toEqual([]);
  expect(raised(8, 3)).toEqual(['unreliable_notes', 'unreachable_documents', 'cs_cannot_reject']);
  expect(raised(8, 4)).toHaveLength(3);
  expect(raised(8, 5)).toEqual(SIGNS);
});

test('fewer than five records say nothing, and five do', () => {
  const few = readiness(run(FEWEST_RECORDS - 1, 4));
  expect(new Set(few.map(({ verdict }) => verdict))).toEqual(new Set(['too_few']));
  expect(few[0]?.because).toBe('Too few records to say: 4 of the 5 it takes were judged.');
  expect(readiness([]).map(({ share, verdict }) => [share, verdict])).toEqual(
    SIGNS.map(() => [0, 'too_few']),
  );
  expect(raised(FEWEST_RECORDS, 4)).toEqual(SIGNS);
});

test('an answer says its share, its threshold and at most five of its records', () => {
  const [answer] = readiness(run(16, 7));
  expect(answer).toMatchObject({
    sign: 'unreliable_notes',
    kind: 'stop',
    records: 16,
    standing: 7,
    share: 7 / 16,
  });
  expect(answer?.because).toBe(
    'On 7 of 16 records (44 %) less than 60 % of what a packet counts is filled; stops above 25 %.',
  );
  expect(answer?.examples.map(({ place, accountName }) => [place, accountName])).toEqual(
    [1, 2, 3, 4, 5].map((place) => [place, `Customer ${place}`]),
  );
});
