import { expect, test } from 'vitest';
import { openedNotice } from './openedNotice.ts';
import type { Opened } from './openedNotice.ts';

const plan: Opened = {
  row: 'CO-EDGE-002',
  kind: 'fired',
  tier: 'high',
  title: 'Conflicting plan data',
  ownerRole: 'revops',
};
const goals: Opened = { ...plan, row: 'CO-EDGE-001', tier: 'medium', title: 'Missing success criteria' };
const message: Opened = {
  ...plan,
  row: 'CO-EDGE-031',
  kind: 'unchecked',
  tier: 'hold',
  title: 'Executive risk signal',
  ownerRole: 'cs_leader',
};

test('a new handoff is told once, with all that it opened: findings before what is to be checked by hand, the most urgent first', () => {
  expect(openedNotice('Norrdal', { isNew: true, opened: [goals, message, plan] })).toEqual({
    subject: 'New handoff: Norrdal',
    text: [
      '2 reviews opened:',
      'Conflicting plan data (CO-EDGE-002): RevOps',
      'Missing success criteria (CO-EDGE-001): RevOps',
      'To be checked by hand:',
      'Executive risk signal (CO-EDGE-031): CS leader',
    ].join('\n'),
  });
});

test('a clean handoff is news as well, and says that nothing waits', () => {
  expect(openedNotice('Norrdal', { isNew: true, opened: [] }).text).toBe('Nothing waits for a review.');
});

test('what a later record opens names how much that is', () => {
  expect(openedNotice('Norrdal', { isNew: false, opened: [plan] }).subject).toBe('Norrdal: 1 review opened');
});
