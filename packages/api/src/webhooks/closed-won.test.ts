import { expect, test } from 'vitest';
import { aWorkspace } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aRecord } from '../deals/testing/a-record.ts';
import { testServices } from '../testing/services.ts';
import { addWebhookSecret, revokeWebhookSecret } from './secrets.ts';
import { signatureHeaders } from './sign.ts';
import { countIn, newSecret, sendTo, viewIn, webhookPlace } from './testing/place.ts';
import { serveWebhooks } from './testing/serve.ts';

const place = webhookPlace();

test('a signed record is taken in before it is answered', async () => {
  const record = aRecord();
  const { status, json } = await sendTo(place(), record);
  expect(status).toBe(202);
  expect(json).toMatchObject({
    version: 1,
    result: 'created',
    lane: 'unknown',
    holds: expect.arrayContaining(['kickoff']),
  });
  const view = await viewIn(place(), json.onboarding);
  expect(view.item.sourceId).toBe(record.id);
  expect(view.versions[0]).toMatchObject({ via: 'webhook', actor: 'Webhook (api)' });
  expect(json.findings.map(({ row }) => row)).toEqual(view.findings.map(({ row }) => row));
});

test('the same event again is answered with the same bytes, and makes nothing new', async () => {
  const record = aRecord();
  const first = await sendTo(place(), record, { id: 'evt_same' });
  place().services.pass(60_000);
  const again = await sendTo(place(), record, { id: 'evt_same' });
  expect([again.status, again.text]).toEqual([202, first.text]);
  expect([await countIn(place(), 'onboardings'), await countIn(place(), 'inbox')]).toEqual([1, 1]);
});

test('ten deliveries of one event at once make one onboarding and get one answer', async () => {
  const record = aRecord();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => sendTo(place(), record, { id: 'evt_crowd' })),
  );
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(202);
  expect([await countIn(place(), 'onboardings'), await countIn(place(), 'inbox')]).toEqual([1, 1]);
});

test('another event with the same record tells the onboarding that is there', async () => {
  const record = aRecord();
  const first = await sendTo(place(), record);
  const second = await sendTo(place(), record);
  expect(second.json).toEqual({ onboarding: first.json.onboarding, version: 1, result: 'unchanged' });
  expect(await countIn(place(), 'onboardings')).toBe(1);
});

test('an event id is not used twice for different bodies, not even at once', async () => {
  const [one, other] = [aRecord(), aRecord()];
  expect((await sendTo(place(), one, { id: 'evt_x' })).status).toBe(202);
  const conflict = await sendTo(place(), other, { id: 'evt_x' });
  expect([conflict.status, conflict.json]).toEqual([
    409,
    { error: { message: 'This webhook-id has been used for another body.' } },
  ]);
  const racing = await Promise.all(
    [aRecord(), aRecord()].map((record) => sendTo(place(), record, { id: 'evt_y' })),
  );
  expect(racing.map(({ status }) => status).toSorted()).toEqual([202, 409]);
  expect(await countIn(place(), 'onboardings')).toBe(2);
});

test('a wrong, old, early or missing signature is answered alike, and nothing is stored', async () => {
  const record = aRecord();
  const late = new Date(Date.parse(place().services.now()) - 301_000).toISOString();
  const early = new Date(Date.parse(place().services.now()) + 301_000).toISOString();
  const answers = [
    await sendTo(place(), record, { with: `whsec_${Buffer.alloc(32).toString('base64')}` }),
    await sendTo(place(), record, { at: late }),
    await sendTo(place(), record, { at: early }),
    await sendTo(place(), record, { headers: { 'webhook-signature': '' } }),
    await sendTo(place(), record, { headers: { 'webhook-signature': 'v1,****' } }),
    await sendTo(place(), 'not json at all', { with: 'whsec_AAAA' }),
  ];
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
    new Set([
      `401 {"error":{"message":"The signature does not match, or the message is older than five minutes."}}`,
    ]),
  );
  expect([await countIn(place(), 'onboardings'), await countIn(place(), 'inbox')]).toEqual([0, 0]);
});

test('two secrets are accepted side by side, a third is refused, and a revoked one ends at once', async () => {
  const second = await newSecret(place());
  await expect(newSecret(place())).rejects.toThrow('invalid');
  expect((await sendTo(place(), aRecord(), { with: place().secret })).status).toBe(202);
  expect((await sendTo(place(), aRecord(), { with: second.secret })).status).toBe(202);
  const request = {
    workspaceId: place().workspace.id,
    actor: 'cli',
    at: place().services.now(),
    id: second.id,
  };
  await inWorkspace(place().database.app, place().workspace.id, (tx) => revokeWebhookSecret(tx, request));
  expect((await sendTo(place(), aRecord(), { with: second.secret })).status).toBe(401);
  expect((await sendTo(place(), aRecord(), { with: place().secret })).status).toBe(202);
  await expect(newSecret(place())).resolves.toBeDefined();
});

test('ten who add a secret at once end with two', async () => {
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => newSecret(place())));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a secret of one workspace opens no other', async () => {
  const other = await aWorkspace(place().database.app);
  expect((await sendTo(place(), aRecord(), { query: `?workspace=${other.slug}` })).status).toBe(401);
});

test('an unknown source or workspace is not there; with several workspaces one must be named', async () => {
  expect((await sendTo(place(), aRecord(), { source: 'pipedrive' })).status).toBe(404);
  expect((await sendTo(place(), aRecord(), { source: '%00' })).status).toBe(404);
  for (const query of [
    '?workspace=nobody',
    '?workspace=',
    '?workspace=%00',
    `?workspace=${'x'.repeat(5000)}`,
  ])
    expect((await sendTo(place(), aRecord(), { query })).status).toBe(404);
  expect((await sendTo(place(), aRecord(), { query: '' })).status).toBe(400);
});

test('where there is one workspace it need not be named', async () => {
  const empty = await testDatabase();
  const own = testServices(empty.app);
  const { id } = await aWorkspace(empty.app);
  const alone = await serveWebhooks(own);
  const added = await inWorkspace(empty.app, id, (tx) =>
    addWebhookSecret(tx, {
      workspaceId: id,
      actor: 'cli',
      at: own.now(),
      sealedWith: own.secret,
      source: 'api',
    }),
  );
  if (!added.ok) throw new Error(added.refusal.kind);
  const body = Buffer.from(JSON.stringify(aRecord()));
  const headers = signatureHeaders(added.value.secret, 'evt_1', Date.parse(own.now()), body);
  const response = await fetch(`${alone.url}/webhooks/closed-won/api`, { method: 'POST', body, headers });
  expect(response.status).toBe(202);
  await alone.close();
  await empty.close();
});

test('a record that does not fit is refused with its path, remembered, and blocks nothing', async () => {
  const bad = { ...aRecord(), terms: { crm: { seats: 'many' } } };
  const first = await sendTo(place(), bad, { id: 'evt_bad' });
  expect([first.status, first.json]).toEqual([
    422,
    { error: { path: '/terms/crm/seats', message: 'seats must be a whole number, not "many".' } },
  ]);
  const again = await sendTo(place(), bad, { id: 'evt_bad' });
  expect([again.status, again.text]).toEqual([422, first.text]);
  expect((await sendTo(place(), aRecord())).status).toBe(202);
  expect([await countIn(place(), 'onboardings'), await countIn(place(), 'inbox')]).toEqual([1, 2]);
});

test('the address of a CRM takes records of that CRM alone', async () => {
  const { secret } = await newSecret(place(), 'hubspot');
  const sending = { source: 'hubspot', with: secret };
  expect((await sendTo(place(), aRecord({ source: 'hubspot' }), sending)).status).toBe(202);
  expect((await sendTo(place(), aRecord({ source: 'salesforce' }), sending)).json.error.path).toBe('/source');
});

test('other methods and compressed bodies are refused', async () => {
  const path = `${place().server.url}/webhooks/closed-won/api?workspace=${place().workspace.slug}`;
  const get = await fetch(path);
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await sendTo(place(), aRecord(), { headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
});

test('when the database is away the sender is asked to come again', async () => {
  const gone = await testDatabase();
  const own = testServices(gone.app);
  const alone = await serveWebhooks(own);
  await gone.close();
  const response = await fetch(`${alone.url}/webhooks/closed-won/api`, { method: 'POST', body: '{}' });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
  expect(own.errors).toHaveLength(1);
  await alone.close();
});
