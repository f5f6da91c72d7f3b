import { expect, test } from 'vitest';
import { STAKEHOLDER_ROLES } from '../rules/vocabulary.ts';
import { CONTACT_ROLES, CONTACT_ROLE_LABELS, contactRoleOf, contactRoles } from './contacts.ts';

test('every contact role has a name of its own, and a stakeholder who comes to it', () => {
  expect(new Set(Object.values(CONTACT_ROLE_LABELS)).size).toBe(CONTACT_ROLES.length);
  const reached = new Set(STAKEHOLDER_ROLES.map(contactRoleOf));
  expect(CONTACT_ROLES.filter((role) => !reached.has(role))).toEqual([]);
});

test('words that are no role are left out, and the order is always the same', () => {
  expect(contactRoles(['admin', 'wizard', 'sponsor', 'admin'])).toEqual(['sponsor', 'admin']);
});
