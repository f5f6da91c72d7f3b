import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { auditSentence } from './sentences.ts';

const SOURCES = path.resolve(import.meta.dirname, '..');

/** Every action that the sources write: `action: 'a.b'`, `entry('a.b'`, `audit(…, 'a.b'`. */
function actionsWritten(): string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('audit-sentences'),
  );
  const found = files.flatMap((name) => {
    const text = readFileSync(path.join(SOURCES, name), 'utf8');
    if (!/appendAudit|entriesOf|EntryMaker|changeMember|AuditEntry/.test(text)) return [];
    return [
      ...text.matchAll(/'([a-z_]+\.[a-z_]+(?<=ed|_in|_out|_again|_everywhere|made|undone|met|_named))'/g),
    ];
  });
  return [...new Set(found.map((match) => match[1] ?? ''))].sort();
}

test('every action that is written has words of its own', () => {
  const actions = actionsWritten();
  expect(actions).toContain('onboarding.received');
  expect(actions).toContain('member.signed_in');
  const entry = { actor: 'Mo', objectType: 'thing', objectId: 'x', details: {} };
  const without = actions.filter((action) =>
    auditSentence({ ...entry, action }, new Map()).includes('did "'),
  );
  expect(without).toEqual([]);
});

test('an entry whose details have another shape than today’s is still a sentence', () => {
  const entry = { actor: 'Mo', objectType: 'member', objectId: 'x' };
  for (const details of [{}, { roles: 3, name: null, before: {}, after: [null], holds: 'x' }])
    for (const action of actionsWritten())
      expect(auditSentence({ ...entry, action, details }, new Map()), action).toMatch(/^Mo .+[.…]$/);
});
