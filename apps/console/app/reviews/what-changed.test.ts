import type { DecisionView, ItemView } from '@handrail/api/reviews/views';
import { expect, test } from 'vitest';
import { changesSince, shownText } from './what-changed.ts';

const item: ItemView = {
  ...{ row: 'CO-EDGE-001', kind: 'fired', tier: 'high', title: 'Missing success criteria' },
  ...{ because: 'None is named.', holds: ['kickoff'], standing: ['kickoff'], state: 'open' },
  ...{
    ownerRole: 'ae',
    owner: null,
    dueAt: null,
    waitsUntil: null,
    decision: null,
    condition: null,
    may: [],
  },
};
const decision: DecisionView = {
  ...{ id: 'd1', kind: 'accept_route', rows: ['CO-EDGE-001'], write: null, reason: 'I asked them.' },
  ...{ by: 'Hanna Brandt', as: 'csm', at: '2026-03-04T10:00:00.000Z', undone: false, mayUndo: false },
};

test('what a reviewer saw is told apart from what stands there now', () => {
  const shown = shownText({ version: 3, items: [item] });
  expect(changesSince(shown, { version: 3, items: [item] })).toEqual({ rows: [], versions: null });
  const now: ItemView = {
    ...{ ...item, tier: 'hold', because: 'Only a wish is named.', state: 'released', decision },
    standing: ['provisioning'],
  };
  expect(changesSince(shown, { version: 5, items: [now] })).toEqual({
    rows: [
      {
        ...{ row: 'CO-EDGE-001', title: 'Missing success criteria' },
        changes: [
          'Hanna Brandt decided: Accept and go on: “I asked them.”',
          'Tier: High → Hold',
          'Now also holds: Provisioning',
          'No longer holds: Kickoff',
          'It said: None is named.',
        ],
      },
    ],
    versions: { from: 3, to: 5 },
  });
});

test('a finding that is gone or open again is said to be so, and what was never shown is no change', () => {
  const shown = shownText({ version: 1, items: [{ ...item, state: 'waiting' }] });
  const other = { ...item, row: 'CO-EDGE-002' as const };
  expect(changesSince(shown, { version: 1, items: [item, other] })?.rows).toMatchObject([
    { changes: ['Open again'] },
  ]);
  const gone: ItemView = { ...item, state: 'cleared' };
  expect(changesSince(shown, { version: 1, items: [gone] })?.rows).toMatchObject([
    { changes: ['The finding is gone'] },
  ]);
});

test.each([undefined, '', 'nonsense', '{}', '{"version":1,"items":[{"row":1}]}'])(
  'what cannot be read says nothing: %j',
  (text) => {
    expect(changesSince(text, { version: 1, items: [item] })).toBeNull();
  },
);
