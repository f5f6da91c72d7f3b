import { AUDIT_ACTIONS } from '@handrail/core/audit/actions';
import { expect, test } from 'vitest';
import { auditSentence } from './sentences.ts';

test('every action that can be written has words of its own', () => {
  const entry = { actor: 'Mo', objectType: 'thing', objectId: 'x', details: {} };
  const without = AUDIT_ACTIONS.filter((action) =>
    auditSentence({ ...entry, action }, new Map()).includes('did "'),
  );
  expect(without).toEqual([]);
});

test('an entry whose details have another shape than today’s is still a sentence', () => {
  const entry = { actor: 'Mo', objectType: 'member', objectId: 'x' };
  for (const details of [{}, { roles: 3, name: null, before: {}, after: [null], holds: 'x' }])
    for (const action of AUDIT_ACTIONS)
      expect(auditSentence({ ...entry, action, details }, new Map()), action).toMatch(/^Mo .+[.…]$/);
});
