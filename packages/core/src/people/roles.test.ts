import { expect, test } from 'vitest';
import { INTERNAL_ROLES } from '../rules/vocabulary.ts';
import { allowedActions } from './authorize.ts';
import { ROLE_DESCRIPTIONS } from './roles.ts';

const mayOf = (role: (typeof INTERNAL_ROLES)[number]) =>
  allowedActions({ workspaceId: 'w1', memberId: 'm1', roles: [role] });

test('every role is described in one sentence, and no two alike', () => {
  for (const role of INTERNAL_ROLES) expect(ROLE_DESCRIPTIONS[role]).toMatch(/^[A-Z][^.]{20,110}\.$/);
  expect(new Set(Object.values(ROLE_DESCRIPTIONS)).size).toBe(INTERNAL_ROLES.length);
});

test('a description claims the audit log, webhooks and people only for roles that may have them', () => {
  for (const role of INTERNAL_ROLES) {
    const words = ROLE_DESCRIPTIONS[role];
    if (words.includes('audit log')) expect(mayOf(role)).toContain('audit.read');
    if (words.includes('webhooks')) expect(mayOf(role)).toContain('webhooks.manage');
    if (words.includes('imports')) expect(mayOf(role)).toContain('imports.run');
    if (words.includes('invites')) expect(mayOf(role)).toContain('people.manage');
  }
});
