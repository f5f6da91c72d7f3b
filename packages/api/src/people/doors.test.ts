import { afterAll, beforeAll, expect, test } from 'vitest';
import { aContact, aMember } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aWorld } from '../console/testing/a-world.ts';
import type { World } from '../console/testing/a-world.ts';
import { RECEIVED_AT } from '../deals/testing/receiving.ts';
import { testServices } from '../testing/services.ts';
import type { TestServices } from '../testing/services.ts';
import { consumeCode, consumeLink, peekLink, peekView } from './consume-sign-in.ts';
import { continueAsContact, demoContacts } from './continue-as-contact.ts';
import { requestSignIn } from './request-sign-in.ts';
import { choosePlace, placesToGo, sessionOf, signOut } from './sessions.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await aWorld(database.app);
});
afterAll(() => database.close());

let lastIp = 0;
const aVisitor = () => ({ ip: `10.2.0.${(lastIp += 1)}`, userAgent: 'A browser' });
const doors = () => ({
  console: testServices(database.app),
  portal: testServices(database.app, { door: 'portal' }),
});
const aCustomer = (given: Parameters<typeof aContact>[3] = {}) =>
  aContact(database.app, world.workspaceId, [world.things.onboardingId], given);

async function asked(services: TestServices, email: string) {
  const visitor = aVisitor();
  const outcome = await requestSignIn(services, { email, ip: visitor.ip });
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`);
  const text = services.mails.at(-1)?.text ?? '';
  const code = /^ {4}(\d{6})$/m.exec(text)?.[1] ?? '';
  const token = /token=([\w-]+)/.exec(text)?.[1] ?? '';
  return { ...outcome.value, text, code, token, visitor };
}

test('a contact signs in at the portal with the code or the link of a mail that leads to the portal', async () => {
  const { portal } = doors();
  const contact = await aCustomer();
  const first = await asked(portal, contact.email.toUpperCase());
  expect(first.text).toContain('https://welcome.example.com/sign-in/link?token=');
  const byCode = await consumeCode(portal, { ...first, ...first.visitor });
  if (!byCode.ok) throw new Error(byCode.refusal.kind);
  expect(await sessionOf(portal, byCode.value.token)).toMatchObject({
    workspaceId: world.workspaceId,
    contactId: contact.id,
    memberId: null,
  });
  const second = await asked(portal, contact.email);
  expect(await peekLink(portal, second.token)).toEqual({ state: 'ready', email: contact.email });
  expect(await consumeLink(portal, { token: second.token, ...second.visitor })).toMatchObject({ ok: true });
});

test('at the other door each is nobody: no mail, and the same answer as to everyone', async () => {
  const { console, portal } = doors();
  const [contact, member] = [await aCustomer(), await aMember(database.app, world.workspaceId)];
  for (const [services, email] of [
    [console, contact.email],
    [portal, member.email],
    [portal, 'nobody@customer.example'],
  ] as const) {
    const outcome = await requestSignIn(services, { email, ip: aVisitor().ip });
    expect(outcome).toMatchObject({ ok: true, value: { expiresAt: '2026-02-02T10:10:00.000Z' } });
  }
  expect([...console.mails, ...portal.mails]).toEqual([]);
  expect(portal.pauses).toEqual([400, 400]);
  expect(portal.checks()).toBe(2);
});

test('who is both a member and a contact comes through each door as that, and neither session opens the other', async () => {
  const { console, portal } = doors();
  const member = await aMember(database.app, world.workspaceId);
  const contact = await aCustomer({ email: member.email });
  const [atConsole, atPortal] = [await asked(console, member.email), await asked(portal, member.email)];
  for (const [services, of] of [
    [portal, atConsole],
    [console, atPortal],
  ] as const) {
    expect(await peekLink(services, of.token)).toEqual({ state: 'unknown' });
    expect(await consumeLink(services, { token: of.token, ...aVisitor() })).toMatchObject({ ok: false });
    expect(await consumeCode(services, { ...of, ...aVisitor() })).toMatchObject({ ok: false });
  }
  const inConsole = await consumeLink(console, { token: atConsole.token, ...atConsole.visitor });
  // What was mailed for the other door stays good.
  const inPortal = await consumeLink(portal, { token: atPortal.token, ...atPortal.visitor });
  if (!inConsole.ok || !inPortal.ok) throw new Error('not let in');
  expect(await sessionOf(console, inConsole.value.token)).toMatchObject({
    memberId: member.id,
    contactId: null,
  });
  expect(await sessionOf(portal, inPortal.value.token)).toMatchObject({
    memberId: null,
    contactId: contact.id,
  });
  expect(await sessionOf(console, inPortal.value.token)).toBeNull();
  expect(await sessionOf(portal, inConsole.value.token)).toBeNull();
});

test('a contact of two accounts chooses one, and may go to no third', async () => {
  const { portal } = doors();
  const [one, stranger] = [await aCustomer(), await aCustomer()];
  const two = await aCustomer({ email: one.email });
  const { token, visitor } = await asked(portal, one.email);
  const begun = await consumeLink(portal, { token, ...visitor });
  if (!begun.ok) throw new Error(begun.refusal.kind);
  expect(begun.value.workspaceId).toBeNull();
  const session = await sessionOf(portal, begun.value.token);
  if (session === null) throw new Error('no session');
  const places = await placesToGo(portal, session);
  expect(places.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
  const chosen = await choosePlace(portal, { token: begun.value.token, id: two.id });
  if (!chosen.ok) throw new Error(chosen.refusal.kind);
  expect(await sessionOf(portal, chosen.value.token)).toMatchObject({ contactId: two.id });
  expect(await choosePlace(portal, { token: chosen.value.token, id: stranger.id })).toMatchObject({
    ok: false,
  });
});

test("a contact's coming and going is in the audit log as theirs", async () => {
  const { portal } = doors();
  const contact = await aCustomer();
  const { token, visitor } = await asked(portal, contact.email);
  const begun = await consumeLink(portal, { token, ...visitor });
  if (!begun.ok) throw new Error(begun.refusal.kind);
  await signOut(portal, begun.value.token);
  expect(await sessionOf(portal, begun.value.token)).toBeNull();
  const entries = await inWorkspace(database.app, world.workspaceId, (tx) =>
    tx
      .selectFrom('audit_entries')
      .select(['action', 'actor'])
      .where('object_id', '=', contact.id)
      .orderBy('seq')
      .execute(),
  );
  const actor = `contact:${contact.id}`;
  expect(entries).toEqual([
    { action: 'portal.signed_in', actor },
    { action: 'portal.signed_out', actor },
  ]);
});

test('"continue as" a contact exists in demo mode only, and only for the demo workspace', async () => {
  const contact = await aCustomer();
  const given = { ...aVisitor(), contactId: contact.id };
  const off = testServices(database.app, { door: 'portal' });
  expect(await demoContacts(off)).toEqual([]);
  expect(await continueAsContact(off, given)).toMatchObject({ ok: false });
  const on = testServices(database.app, { door: 'portal', demo: 'on' });
  expect((await demoContacts(on)).map(({ id }) => id)).not.toContain(contact.id);
  expect(await continueAsContact(on, given)).toMatchObject({ ok: false });
});

test('a member looks at the portal as a contact: once by each link, for an hour, and it stands in the history', async () => {
  const { console } = doors();
  const contact = await aCustomer();
  const { onboardingId } = world.things;
  const { csm } = world.people;
  const { link } = await csm.call.contacts.viewAs({ onboardingId, contactId: contact.id });
  const token = new URL(link).searchParams.get('token') ?? '';
  expect(link).toContain('https://welcome.example.com/sign-in/view?token=');
  // The world's link was made on its own clock; it is good from then on for ten minutes.
  const at = testServices(database.app, { door: 'portal', at: RECEIVED_AT });
  for (let look = 0; look < 2; look += 1) expect(await peekView(at, token)).toEqual({ ready: true });
  expect(await peekLink(at, token)).toEqual({ state: 'unknown' });
  expect(await consumeLink(console, { token, ...aVisitor() })).toMatchObject({ ok: false });
  const begun = await consumeLink(at, { token, ...aVisitor() });
  if (!begun.ok) throw new Error(begun.refusal.kind);
  expect(await consumeLink(at, { token, ...aVisitor() })).toMatchObject({ ok: false });
  expect(await sessionOf(at, begun.value.token)).toMatchObject({
    contactId: contact.id,
    memberId: csm.memberId,
  });
  expect(await choosePlace(at, { token: begun.value.token, id: contact.id })).toMatchObject({ ok: false });
  at.pass(60 * 60_000);
  expect(await sessionOf(at, begun.value.token)).toBeNull();
  const history = await csm.call.onboardings.history({ id: onboardingId });
  expect(JSON.stringify(history)).toContain('looked at the portal as Cara Customer.');
});
