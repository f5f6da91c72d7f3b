import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { rotateWebhookSecret } from '../../webhooks/secrets.ts';
import { aConsole } from '../testing/a-console.ts';
import { refusalFrom } from '../testing/refusal-from.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('a secret is told once; afterwards only its last characters are', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('revops');
  const { id, secret } = await caller.webhooks.addSecret({ source: 'hubspot' });
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const sources = await caller.webhooks.list();
  expect(sources.map(({ source }) => source)).toEqual(['hubspot', 'salesforce', 'api']);
  expect(sources[0]).toMatchObject({
    url: expect.stringMatching(
      /^https:\/\/handrail\.example\.com\/webhooks\/closed-won\/hubspot\?workspace=w-/,
    ),
    secrets: [{ id, hint: secret.slice(-5, -1), lastUsedAt: null }],
  });
  const everything = await inWorkspace(database.app, place.workspaceId, async (tx) => [
    await tx.selectFrom('webhook_secrets').selectAll().execute(),
    await tx.selectFrom('audit_entries').selectAll().execute(),
  ]);
  expect(JSON.stringify([sources, everything])).not.toContain(secret.slice(6, 30));
});

test('a revoked secret leaves the list, its place is free again, and someone else’s is not found', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('admin');
  const { id } = await caller.webhooks.addSecret({ source: 'api' });
  await caller.webhooks.addSecret({ source: 'api' });
  const third = await refusalFrom(caller.webhooks.addSecret({ source: 'api' }));
  expect(third).toMatchObject({ kind: 'invalid', path: '/source' });
  const stranger = await (await aConsole(database.app)).as('admin');
  expect(await refusalFrom(stranger.webhooks.revokeSecret({ id }))).toEqual({
    kind: 'not_found',
  });
  await caller.webhooks.revokeSecret({ id });
  expect(await refusalFrom(caller.webhooks.revokeSecret({ id }))).toEqual({
    kind: 'not_found',
  });
  await caller.webhooks.addSecret({ source: 'api' });
  expect((await caller.webhooks.list())[2]?.secrets).toHaveLength(2);
});

test('a rotation keeps the secret in use and ends the one before it', async () => {
  const place = await aConsole(database.app);
  const { workspaceId, services } = place;
  const request = { workspaceId, actor: 'cli', sealedWith: services.secret, source: 'api' } as const;
  const ended: (string | null)[] = [];
  const hints: string[] = [];
  for (let turn = 0; turn < 3; turn++) {
    services.pass(1000);
    const made = await inWorkspace(database.app, workspaceId, (tx) =>
      rotateWebhookSecret(tx, { ...request, at: services.now() }),
    );
    if (!made.ok) throw new Error(made.refusal.kind);
    ended.push(made.value.ended);
    hints.push(made.value.secret.slice(-5, -1));
  }
  expect(ended).toEqual([null, null, hints[0]]);
});
