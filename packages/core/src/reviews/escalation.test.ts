import { expect, test } from 'vitest';
import type { InternalRole } from '../rules/vocabulary.ts';
import { nextEscalation } from './escalation.ts';

/** Every level that an item passes when nobody ever decides. */
function levels(ownerRole: InternalRole, escalationRole: InternalRole): InternalRole[] {
  const passed: InternalRole[] = [];
  let owner: InternalRole | null = ownerRole;
  while (owner !== null && passed.length < 10) {
    owner = nextEscalation({ ownerRole: owner, escalationRole, isEscalated: passed.length > 0 });
    if (owner !== null) passed.push(owner);
  }
  return passed;
}

test('what nobody decides goes to the escalation owner, then the CS leader, then the administrator, and no further', () => {
  expect(levels('ae', 'revops')).toEqual(['revops', 'cs_leader', 'admin']);
  expect(levels('csm', 'cs_leader')).toEqual(['cs_leader', 'admin']);
  expect(levels('cs_leader', 'ae')).toEqual(['ae', 'cs_leader', 'admin']);
  expect(levels('revops', 'admin')).toEqual(['admin', 'cs_leader']);
});

test('what was given to somebody else after it was escalated begins with the escalation owner again', () => {
  expect(nextEscalation({ ownerRole: 'legal', escalationRole: 'revops', isEscalated: true })).toBe('revops');
});
