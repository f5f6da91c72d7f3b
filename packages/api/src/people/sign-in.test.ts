import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '@handrail/db/audit/verify';
import { aMember, aWorkspace } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { listAudit } from '../audit/list.ts';
import { testServices } from '../testing/services.ts';
import type { TestServices } from '../testing/services.ts';
import { consumeCode, consumeLink, peekLink } from './consume-sign-in.ts';
import { deactivate } from './change-member.ts';
import { makeSignInLink } from './make-link.ts';
import { requestSignIn } from './request-sign-in.ts';
import { sessionOf, signOut } from './sessions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let lastIp = 0;
/** Somebody at an address of their own, so that tests do not share rate limits. */
const aVisitor = () => ({ ip: `10.0.0.${(lastIp += 1)}`, userAgent: 'A browser' });

async function asked(services: TestServices, email: string, visitor = aVisitor()) {
  const outcome = await requestSignIn(services, { email, ip: visitor.ip });
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`);
  const text = services.mails.at(-1)?.text ?? '';
  const code = /^ {4}(\d{6})$/m.exec(text)?.[1] ?? '';
  const token = /token=([\w-]+)$/m.exec(text)?.[1] ?? '';
  return { ...outcome.value, code, token, visitor };
}

const otherCode = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0');

async function aPerson(given: Parameters<typeof testServices>[1] = {}) {
  const workspace = await aWorkspace(database.app);
  const member = await aMember(database.app, workspace.id);
  return { workspace, member, services: testServices(database.app, given) };
}

test('a member gets one mail; its code signs in once, and burns the link', async () => {
  const { workspace, member, services } = await aPerson();
  const { code, token, challengeId, visitor } = await asked(services, `  ${member.email.toUpperCase()} `);
  expect(services.mails).toHaveLength(1);
  expect(services.mails[0]?.to).toBe(member.email);
  const signedIn = await consumeCode(services, { challengeId, code, ...visitor });
  if (!signedIn.ok) throw new Error(signedIn.refusal.kind);
  expect(await sessionOf(services, signedIn.value.token)).toMatchObject({
    workspaceId: workspace.id,
    memberId: member.id,
    email: member.email,
  });
  expect(await consumeCode(services, { challengeId, code, ...visitor })).toMatchObject({ ok: false });
  expect(await consumeLink(services, { token, ...visitor })).toMatchObject({ ok: false });
  expect(await peekLink(services, token)).toEqual({ state: 'used' });
});

test('looking at a link any number of times never uses it; its button signs in once, of two presses one', async () => {
  const { member, services } = await aPerson();
  const { token, visitor } = await asked(services, member.email);
  for (let look = 0; look < 3; look += 1)
    expect(await peekLink(services, token)).toEqual({ state: 'ready', email: member.email });
  const presses = await Promise.all([1, 2, 3, 4].map(() => consumeLink(services, { token, ...visitor })));
  expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
});

test('after ten minutes neither link nor code works', async () => {
  const { member, services } = await aPerson();
  const { code, token, challengeId, visitor } = await asked(services, member.email);
  services.pass(10 * 60_000 - 1);
  expect(await peekLink(services, token)).toMatchObject({ state: 'ready' });
  services.pass(1);
  expect(await peekLink(services, token)).toEqual({ state: 'expired' });
  expect(await consumeLink(services, { token, ...visitor })).toMatchObject({ ok: false });
  expect(await consumeCode(services, { challengeId, code, ...visitor })).toMatchObject({ ok: false });
});

test('five wrong codes burn the challenge, even sent all at once; the right one then fails, and the link too', async () => {
  const { member, services } = await aPerson();
  const { code, token, challengeId, visitor } = await asked(services, member.email);
  const guesses = Array.from({ length: 20 }, (_, index) => otherCode(code, index + 1));
  await Promise.all(guesses.map((guess) => consumeCode(services, { challengeId, code: guess, ...visitor })));
  const row = await database.app
    .selectFrom('sign_in_challenges')
    .select('wrong_codes')
    .where('id', '=', challengeId)
    .executeTakeFirst();
  expect(row?.wrong_codes).toBe(5);
  expect(await consumeCode(services, { challengeId, code, ...visitor })).toMatchObject({ ok: false });
  expect(await peekLink(services, token)).toEqual({ state: 'used' });
  expect(await consumeLink(services, { token, ...visitor })).toMatchObject({ ok: false });
});

test('four wrong codes leave the fifth try', async () => {
  const { member, services } = await aPerson();
  const { code, challengeId, visitor } = await asked(services, member.email);
  for (let by = 1; by <= 4; by += 1)
    await consumeCode(services, { challengeId, code: otherCode(code, by), ...visitor });
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  expect(await consumeCode(services, { challengeId, code: spaced, ...visitor })).toMatchObject({ ok: true });
});

test('a code is good for its own challenge only', async () => {
  const { member, services } = await aPerson();
  const [first, second] = [await asked(services, member.email), await asked(services, member.email)];
  const crossed = { challengeId: second.challengeId, code: first.code, ...first.visitor };
  expect(await consumeCode(services, crossed)).toMatchObject({ ok: first.code === second.code });
});

test('signing in burns every other link and code that was mailed', async () => {
  const { member, services } = await aPerson();
  const [first, second] = [await asked(services, member.email), await asked(services, member.email)];
  expect(await consumeLink(services, { token: second.token, ...second.visitor })).toMatchObject({ ok: true });
  expect(await consumeLink(services, { token: first.token, ...first.visitor })).toMatchObject({ ok: false });
});

test('an unknown, a former and a known address get the same answer after the same steps; one gets a mail', async () => {
  const { workspace, member, services } = await aPerson();
  const admin = await aMember(database.app, workspace.id, { roles: ['admin'] });
  const former = await aMember(database.app, workspace.id);
  const off = {
    workspaceId: workspace.id,
    id: former.id,
    version: 1,
    actor: `member:${admin.id}`,
    now: services.now(),
  };
  await inWorkspace(database.app, workspace.id, (tx) => deactivate(tx, off));
  const answers = [];
  for (const email of [member.email, former.email, 'nobody@example.com'])
    answers.push(await requestSignIn(services, { email, ip: aVisitor().ip }));
  const shapes = answers.map((answer) =>
    answer.ok ? { ...answer.value, challengeId: typeof answer.value.challengeId } : answer,
  );
  expect(shapes[0]).toEqual({ challengeId: 'string', expiresAt: '2026-02-02T10:10:00.000Z' });
  expect(shapes[1]).toEqual(shapes[0]);
  expect(shapes[2]).toEqual(shapes[0]);
  expect(services.mails.map(({ to }) => to)).toEqual([member.email]);
  expect(services.checks()).toBe(2);
  expect(services.pauses).toEqual([400, 400, 400]);
});

test('the challenge of an unknown address lets nobody in', async () => {
  const { services } = await aPerson();
  const { challengeId, visitor } = await asked(services, 'nobody@example.com');
  const tries = ['', '000000', '123456'].map((code) =>
    consumeCode(services, { challengeId, code, ...visitor }),
  );
  for (const outcome of await Promise.all(tries)) expect(outcome).toMatchObject({ ok: false });
});

test('a mail server that does not answer is told plainly, to known and unknown alike; a refused mail is only logged', async () => {
  const { member, services } = await aPerson({
    mail: () => ({ ok: false, kind: 'unreachable', message: 'down' }),
  });
  const known = await requestSignIn(services, { email: member.email, ip: aVisitor().ip });
  const unknown = await requestSignIn(services, { email: 'nobody@example.com', ip: aVisitor().ip });
  expect(known).toMatchObject({ ok: false, refusal: { kind: 'unavailable' } });
  expect(unknown).toEqual(known);
  const refusing = testServices(database.app, {
    mail: () => ({ ok: false, kind: 'refused', message: 'no such box' }),
  });
  expect(await requestSignIn(refusing, { email: member.email, ip: aVisitor().ip })).toMatchObject({
    ok: true,
  });
  expect(refusing.errors).toHaveLength(1);
});

test('what is stored gives neither link nor code nor session away', async () => {
  const { member, services } = await aPerson();
  const { code, token, challengeId, visitor } = await asked(services, member.email);
  const signedIn = await consumeCode(services, { challengeId, code, ...visitor });
  if (!signedIn.ok) throw new Error(signedIn.refusal.kind);
  const stored = JSON.stringify([
    await database.app.selectFrom('sign_in_challenges').selectAll().execute(),
    await database.app.selectFrom('sessions').selectAll().execute(),
    await database.app.selectFrom('rate_limits').selectAll().execute(),
  ]);
  for (const secret of [token, signedIn.value.token]) expect(stored).not.toContain(secret);
  expect(stored).not.toContain(`"${code}"`);
  expect(stored).not.toContain(member.email);
});

test('the sixth mail to an address waits for the quarter of an hour to end, whoever asks, even after a restart', async () => {
  const { member, services } = await aPerson();
  for (let mail = 0; mail < 5; mail += 1) await asked(services, member.email);
  const restarted = testServices(database.app);
  restarted.pass(60_000);
  expect(await requestSignIn(restarted, { email: member.email, ip: aVisitor().ip })).toEqual({
    ok: false,
    refusal: { kind: 'rate_limited', retryAfterSeconds: 14 * 60 },
  });
  restarted.pass(14 * 60_000 - 1);
  expect(await requestSignIn(restarted, { email: member.email, ip: aVisitor().ip })).toMatchObject({
    ok: false,
  });
  restarted.pass(1);
  expect(await requestSignIn(restarted, { email: member.email, ip: aVisitor().ip })).toMatchObject({
    ok: true,
  });
});

test('the thirty-first request of one IP is refused, for any address, also where all come at once', async () => {
  const services = testServices(database.app);
  const { ip } = aVisitor();
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, index) => requestSignIn(services, { email: `u${index}@example.com`, ip })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(30);
});

test.each([
  '',
  'x',
  'a;b@example.com',
  'a\u0000@example.com',
  'a@b.c\r\nBcc: eve@example.com',
  'a@example.com, b@example.com',
  `${'a'.repeat(250)}@example.com`,
])('what is no address is refused: %j', async (email) => {
  const services = testServices(database.app);
  expect(await requestSignIn(services, { email, ip: '10.9.9.9' })).toMatchObject({
    ok: false,
    refusal: { kind: 'invalid', path: '/email' },
  });
  expect(services.mails).toEqual([]);
});

test('signing in and out is in the audit log', async () => {
  const { workspace, member, services } = await aPerson();
  const { token, visitor } = await asked(services, member.email);
  const signedIn = await consumeLink(services, { token, ...visitor });
  if (!signedIn.ok) throw new Error(signedIn.refusal.kind);
  await signOut(services, signedIn.value.token);
  const entries = await inWorkspace(database.app, workspace.id, (tx) =>
    tx.selectFrom('audit_entries').select(['action', 'actor']).orderBy('seq').execute(),
  );
  const actor = `member:${member.id}`;
  expect(entries).toEqual([
    { action: 'member.signed_in', actor },
    { action: 'member.signed_out', actor },
  ]);
  expect(await verifyAudit(database.app, workspace.id)).toMatchObject({ ok: true });
});

test('a link made on the command line signs in once, and stands in the audit log', async () => {
  const { workspace, member, services } = await aPerson();
  const by = { actor: 'cli', now: services.now() };
  const made = await makeSignInLink(services, member.email.toUpperCase(), by);
  if (!made.ok) throw new Error(made.refusal.kind);
  const token = new URL(made.value.link).searchParams.get('token') ?? '';
  expect(made.value.link).toBe(`https://handrail.example.com/sign-in/link?token=${token}`);
  const visitor = aVisitor();
  expect(await consumeLink(services, { token, ...visitor })).toMatchObject({ ok: true });
  expect(await consumeLink(services, { token, ...visitor })).toMatchObject({ ok: false });
  expect(services.mails).toEqual([]);
  const { items } = await inWorkspace(database.app, workspace.id, (tx) => listAudit(tx, workspace.id, {}));
  expect(items.map(({ sentence }) => sentence)).toEqual([
    'Mo Member signed in.',
    'Command line made a sign-in link for Mo Member.',
  ]);
  expect(await makeSignInLink(services, 'nobody@example.com', by)).toMatchObject({ ok: false });
});
