import { expect, test } from 'vitest';
import { mergeCorrections, withCorrections } from './corrections.ts';
import { withoutKnownHere } from './knownHere.ts';
import type { ClosedWonRecord } from './record.ts';

const late = {
  ...{ title: 'Read the packet', side: 'internal' as const, dueAt: '2026-03-02T17:00:00.000Z' },
  remindersSent: 0,
};
const known = {
  tasks: [late],
  documents: [{ requirement: 'List of users', state: 'rejected' as const }],
};

function aRecord(context: ClosedWonRecord['context']): ClosedWonRecord {
  return {
    schema: 'handrail/closed-won/1',
    ...{ id: 'd-1', source: 'api', trigger: { kind: 'closed_won', at: '2026-03-03T14:20:00Z' } },
    ...{ account: { name: 'Pellworth' }, deal: { name: 'Field', closedAt: '2026-03-03T14:20:00Z' }, context },
  };
}

test('what is known here stands beside what the record says of itself, once', () => {
  const record = aRecord({ documents: [{ requirement: 'Certificate', state: 'missing' }] });
  const once = withCorrections(record, { knownHere: known });
  expect(once.context?.documents?.map(({ requirement }) => requirement)).toEqual([
    'Certificate',
    'List of users',
  ]);
  expect(once.context?.tasks).toEqual(known.tasks);
  expect(withCorrections(once, { knownHere: known })).toEqual(once);
});

test('what was known here before is taken out again, and nothing else is', () => {
  const record = aRecord({ documents: [{ requirement: 'Certificate', state: 'missing' }], tasks: [late] });
  const before = withCorrections(record, { knownHere: { ...known, tasks: [] } });
  expect(withoutKnownHere(before, { ...known, tasks: [] })).toEqual(record);
});

test('what was looked up last counts', () => {
  const fine = { tasks: [], documents: [] };
  expect(mergeCorrections({ knownHere: known }, { knownHere: fine }).knownHere).toEqual(fine);
});
