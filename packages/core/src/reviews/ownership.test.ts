import { expect, test } from 'vitest';
import { INTERNAL_ROLES } from '../rules/vocabulary.ts';
import { isOwn, mayConfirm, maySteer } from './ownership.ts';

const unnamed = { ownerRole: 'csm', ownerId: null, escalationRole: 'cs_leader' } as const;
const named = { ...unnamed, ownerId: 'ines' };
const member = (memberId: string, ...roles: (typeof INTERNAL_ROLES)[number][]) => ({ memberId, roles });

test('an item is its named person’s, and everybody’s of the role only where nobody is named', () => {
  expect(isOwn(member('mo', 'csm'), unnamed)).toBe(true);
  expect(isOwn(member('mo', 'csm'), named)).toBe(false);
  expect(isOwn(member('ines', 'legal'), named)).toBe(true);
  expect(isOwn(member('ines', 'legal'), unnamed)).toBe(false);
});

test('the owner, those of the role, the escalation owner and administrators steer an item, nobody else does', () => {
  for (const item of [unnamed, named])
    expect(INTERNAL_ROLES.filter((role) => maySteer(member('mo', role), item))).toEqual([
      'csm',
      'cs_leader',
      'admin',
    ]);
  expect(maySteer(member('ines'), named)).toBe(true);
});

test('only whose own a finding is confirms it, or an administrator', () => {
  expect(INTERNAL_ROLES.filter((role) => mayConfirm(member('mo', role), unnamed))).toEqual(['csm', 'admin']);
  expect(INTERNAL_ROLES.filter((role) => mayConfirm(member('mo', role), named))).toEqual(['admin']);
});
