import { afterAll, beforeAll, expect, test } from 'vitest';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aConsole } from '../testing/a-console.ts';
import { refusalFrom } from '../testing/refusal-from.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const billing = {
  purpose: 'billing',
  url: 'https://hooks.example.com/billing',
  readBackUrl: 'https://hooks.example.com/billing/{id}',
} as const;

test('RevOps and administrators set up endpoints, and nobody else sees them', async () => {
  for (const role of INTERNAL_ROLES) {
    const caller = await (await aConsole(database.app)).as(role);
    if (role === 'revops' || role === 'admin') {
      await caller.endpoints.add(billing);
      expect((await caller.endpoints.list())[1]?.endpoint).toMatchObject({ url: billing.url, isOn: true });
    } else {
      expect(await refusalFrom(caller.endpoints.add(billing)), role).toEqual({ kind: 'forbidden' });
      expect(await refusalFrom(caller.endpoints.list()), role).toEqual({ kind: 'forbidden' });
    }
  }
});

test('a secret is told once; neither pages nor the log nor the table have it in clear', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('revops');
  const { secret } = await caller.endpoints.add(billing);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const everything = await inWorkspace(database.app, place.workspaceId, async (tx) => [
    await caller.endpoints.list(),
    await tx.selectFrom('webhook_secrets').selectAll().execute(),
    await tx.selectFrom('audit_entries').selectAll().execute(),
  ]);
  expect(JSON.stringify(everything)).not.toContain(secret.slice(6, 30));
});

test.each([
  ['http://hooks.example.com/', '', '/url'],
  ['https://127.0.0.1/', '', '/url'],
  ['https://0x7f.1/', '', '/url'],
  ['https://metadata.google.internal/', '', '/url'],
  ['https://a:b@hooks.example.com/', '', '/url'],
  ['', '', '/url'],
  [billing.url, 'https://hooks.example.com/in', '/readBackUrl'],
  [billing.url, 'https://10.0.0.1/{id}', '/readBackUrl'],
  [billing.url, 'https://{id}.example.com/{id}', '/readBackUrl'],
])('the addresses %s and %s are refused at %s', async (url, readBackUrl, path) => {
  const caller = await (await aConsole(database.app)).as('admin');
  expect(await refusalFrom(caller.endpoints.add({ purpose: 'crm', url, readBackUrl }))).toMatchObject({
    kind: 'invalid',
    path,
  });
  expect((await caller.endpoints.list())[0]?.endpoint).toBeNull();
});

test('a purpose has one endpoint; who changes what changed meanwhile is told; a removed one makes room', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('admin');
  const { id } = await caller.endpoints.add(billing);
  expect(await refusalFrom(caller.endpoints.add(billing))).toMatchObject({ kind: 'stale' });
  const seen = { id, version: 1 };
  await caller.endpoints.switchOnOrOff({ ...seen, isOn: false });
  const { url, readBackUrl } = billing;
  for (const late of [
    () => caller.endpoints.change({ ...seen, url, readBackUrl }),
    () => caller.endpoints.switchOnOrOff({ ...seen, isOn: true }),
    () => caller.endpoints.remove(seen),
  ])
    expect(await refusalFrom(late())).toMatchObject({ kind: 'stale' });
  await caller.endpoints.remove({ id, version: 2 });
  const live = await inWorkspace(database.app, place.workspaceId, (tx) =>
    tx.selectFrom('webhook_secrets').select('id').where('revoked_at', 'is', null).execute(),
  );
  expect(live).toEqual([]);
  await caller.endpoints.add(billing);
  const { items } = await caller.audit.list({ action: 'endpoint' });
  expect(items.map(({ sentence }) => sentence.replace('Member admin ', '')).reverse()).toEqual([
    'set up the endpoint for Billing: https://hooks.example.com/billing.',
    'switched the endpoint for Billing off.',
    'removed the endpoint for Billing.',
    'set up the endpoint for Billing: https://hooks.example.com/billing.',
  ]);
});

test('the only secret stays, the second can be ended, and another workspace’s endpoint is not found', async () => {
  const caller = await (await aConsole(database.app)).as('admin');
  const stranger = await (await aConsole(database.app)).as('admin');
  const { id } = await caller.endpoints.add(billing);
  const secrets = async () => (await caller.endpoints.list())[1]?.endpoint?.secrets ?? [];
  const [first] = await secrets();
  const secretId = first?.id ?? '';
  expect(await refusalFrom(caller.endpoints.revokeSecret({ id, secretId }))).toMatchObject({
    kind: 'invalid',
    message: 'This is its only secret: make a second one first.',
  });
  await caller.endpoints.addSecret({ id });
  expect(await refusalFrom(caller.endpoints.addSecret({ id }))).toMatchObject({ kind: 'invalid' });
  for (const strange of [
    () => stranger.endpoints.addSecret({ id }),
    () => stranger.endpoints.revokeSecret({ id, secretId }),
    () => stranger.endpoints.switchOnOrOff({ id, version: 1, isOn: false }),
    () => stranger.endpoints.remove({ id, version: 1 }),
    () => stranger.endpoints.ping({ id }),
  ])
    expect(await refusalFrom(strange())).toEqual({ kind: 'not_found' });
  await caller.endpoints.revokeSecret({ id, secretId });
  expect(await secrets()).toHaveLength(1);
});
