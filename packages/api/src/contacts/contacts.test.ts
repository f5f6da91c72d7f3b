import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@handrail/db/ids';
import { verifyAudit } from '@handrail/db/audit/verify';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { createContext } from '../context.ts';
import { callerFor } from '../console/router.ts';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { aDeal, aRecord } from '../deals/testing/a-record.ts';
import { aReceivingWorkspace } from '../deals/testing/receiving.ts';
import { aMember } from '@handrail/db/testing/builders';
import { historyOf } from '../onboardings/history.ts';
import { beginSession } from '../people/begin-session.ts';
import { sessionOf } from '../people/sessions.ts';
import { testServices } from '../testing/services.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let last = 0;
const visitor = { ip: '10.0.0.1', userAgent: 'A browser' };

async function aCustomer(record = {}, mail?: Parameters<typeof testServices>[1]) {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const { onboardingId } = await receive(aRecord(record));
  const member = await aMember(database.app, workspaceId, { roles: ['csm'], name: 'Cem Csm' });
  const services = testServices(database.app, mail);
  const { contacts } = callerFor(createContext(services, { workspaceId, memberId: member.id }));
  const portal = testServices(database.app, { door: 'portal' });
  const second = () => receive(aRecord({ ...record, id: `again-${(last += 1)}`, deal: aDeal() }));
  return { workspaceId, onboardingId, contacts, services, portal, member, second };
}

const anna = () => ({
  name: 'Anna Kern',
  email: `anna.${(last += 1)}@norrdal.example`,
  roles: ['champion' as const],
});

test('the stakeholder map says whom to invite, each person once with all their roles', async () => {
  const { onboardingId, contacts } = await aCustomer({
    stakeholders: [
      { name: 'Anna Kern', email: 'Anna@Norrdal.example', role: 'champion', title: 'Head of fleet' },
      { name: 'Anna Kern', email: 'anna@norrdal.example', role: 'admin' },
      { name: 'Bo Blank', role: 'executive_sponsor' },
      { name: 'Lee Gal', email: 'lee@norrdal.example', role: 'legal_contact' },
      { name: 'tbd', role: 'billing_contact' },
    ],
  });
  const { suggestions } = await contacts.list({ onboardingId });
  expect(suggestions).toEqual([
    { name: 'Bo Blank', email: null, title: null, roles: ['sponsor'] },
    {
      name: 'Anna Kern',
      email: 'anna@norrdal.example',
      title: 'Head of fleet',
      roles: ['champion', 'admin'],
    },
  ]);
  await contacts.invite({
    onboardingId,
    name: 'Anna Kern',
    email: 'ANNA@norrdal.example',
    roles: ['champion'],
  });
  const after = await contacts.list({ onboardingId });
  expect(after.suggestions.map(({ name }) => name)).toEqual(['Bo Blank']);
  expect(after.contacts).toMatchObject([{ email: 'anna@norrdal.example', takenOffAt: null, version: 1 }]);
});

test('an invitation goes out in the language of the record, leads to the portal, and lets nobody in by itself', async () => {
  const { onboardingId, contacts, services } = await aCustomer({
    account: { name: 'Norrdal', language: 'de' },
  });
  const invited = await contacts.invite({ onboardingId, ...anna() });
  expect(invited.mailed).toBe(true);
  const [mail] = services.mails;
  expect(mail?.subject).toContain('Einführung');
  expect(mail?.text).toContain('Cem Csm lädt Sie');
  const link = /https:\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  expect(link).toMatch(/^https:\/\/welcome\.example\.com\/sign-in\?vendor=[0-9a-f-]{36}$/);
  expect(mail?.text.replace(link, '')).not.toMatch(/token|\d{6}/);
  const view = await contacts.list({ onboardingId });
  expect(view.contacts[0]?.mailedAt).toBe(services.now());
  expect(await contacts.inviteAgain({ onboardingId, contactId: invited.id })).toEqual({ mailed: true });
  expect(services.mails).toHaveLength(2);
});

test('where the mail fails the contact stands, and it is seen that they were not told', async () => {
  const { onboardingId, contacts } = await aCustomer(
    {},
    { mail: () => ({ ok: false, kind: 'unreachable', message: 'down' }) },
  );
  expect(await contacts.invite({ onboardingId, ...anna() })).toMatchObject({ mailed: false });
  expect((await contacts.list({ onboardingId })).contacts).toMatchObject([{ mailedAt: null }]);
});

test('of two who invite the same address at once one does, and the other is told', async () => {
  const { onboardingId, contacts } = await aCustomer();
  const person = anna();
  const both = await Promise.allSettled([1, 2].map(() => contacts.invite({ onboardingId, ...person })));
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await refusalFrom(contacts.invite({ onboardingId, ...person }))).toMatchObject({ path: '/email' });
  expect((await contacts.list({ onboardingId })).contacts).toHaveLength(1);
});

test('one person of an account with two onboardings is one contact, who sees both; taken off one they keep the other', async () => {
  const customer = await aCustomer({ account: { name: 'Norrdal', domain: 'norrdal.example' } });
  const { onboardingId, contacts, portal, second } = customer;
  const other = (await second()).onboardingId;
  const person = anna();
  const here = await contacts.invite({ onboardingId, ...person });
  const there = await contacts.invite({ onboardingId: other, ...person });
  expect(there.id).toBe(here.id);
  const login = await database.app
    .selectFrom('logins')
    .select('id')
    .where('email', '=', person.email)
    .executeTakeFirstOrThrow();
  const begun = await beginSession(portal, login.id, visitor);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  await contacts.takeOff({ onboardingId, contactId: here.id, version: 1 });
  expect(await sessionOf(portal, begun.value.token)).toMatchObject({ contactId: here.id });
  await contacts.takeOff({ onboardingId: other, contactId: here.id, version: 1 });
  expect(await sessionOf(portal, begun.value.token)).toBeNull();
  expect(await beginSession(portal, login.id, visitor)).toMatchObject({ ok: false });
  await contacts.putBack({ onboardingId, contactId: here.id, version: 2, insteadOf: null });
  expect(await beginSession(portal, login.id, visitor)).toMatchObject({ ok: true });
});

test('a replacement invites the one and takes the other off, or does neither; its undo turns both round', async () => {
  const { onboardingId, contacts } = await aCustomer();
  const before = await contacts.invite({ onboardingId, ...anna() });
  const by = { name: 'Ben Next', email: anna().email };
  const seen = { onboardingId, contactId: before.id };
  expect(await refusalFrom(contacts.replace({ ...seen, version: 7, ...by }))).toMatchObject({
    kind: 'stale',
  });
  expect((await contacts.list({ onboardingId })).contacts).toHaveLength(1);
  const after = await contacts.replace({ ...seen, version: 1, ...by });
  const standing = async () =>
    (await contacts.list({ onboardingId })).contacts
      .filter(({ takenOffAt }) => takenOffAt === null)
      .map(({ id, roles }) => ({ id, roles }));
  expect(await standing()).toEqual([{ id: after.id, roles: ['champion'] }]);
  await contacts.putBack({ ...seen, version: 2, insteadOf: { contactId: after.id, version: 1 } });
  expect(await standing()).toEqual([{ id: before.id, roles: ['champion'] }]);
});

test("another workspace's contact, and one of another onboarding, are not found", async () => {
  const [mine, theirs] = [await aCustomer(), await aCustomer()];
  const hers = await theirs.contacts.invite({ onboardingId: theirs.onboardingId, ...anna() });
  for (const contactId of [hers.id, newId()]) {
    const seen = { onboardingId: mine.onboardingId, contactId, version: 1 };
    expect(await refusalFrom(mine.contacts.takeOff(seen))).toEqual({ kind: 'not_found' });
    expect(await refusalFrom(mine.contacts.changeRoles({ ...seen, roles: ['admin'] }))).toEqual({
      kind: 'not_found',
    });
  }
  const crossed = { onboardingId: theirs.onboardingId, contactId: hers.id, version: 1 };
  expect(await refusalFrom(mine.contacts.takeOff(crossed))).toEqual({ kind: 'not_found' });
});

test('all of it stands in the history of the onboarding, in words', async () => {
  const { workspaceId, onboardingId, contacts } = await aCustomer();
  const { id: contactId } = await contacts.invite({ onboardingId, ...anna() });
  await contacts.changeRoles({ onboardingId, contactId, version: 1, roles: ['sponsor', 'admin'] });
  await contacts.takeOff({ onboardingId, contactId, version: 1 });
  const history = await inWorkspace(database.app, workspaceId, (tx) =>
    historyOf(tx, workspaceId, { onboardingId, part: 'actions', cursor: undefined }),
  );
  if (!history.ok) throw new Error(history.refusal.kind);
  expect(history.value.entries.items.map(({ sentence }) => sentence.replace(/\(\S+@\S+\)/, '(…)'))).toEqual([
    'Cem Csm took Anna Kern off the portal.',
    'Cem Csm changed what Anna Kern is in the portal from Champion to Sponsor, Administrator.',
    'Cem Csm invited Anna Kern (…) to the portal as Champion.',
  ]);
  expect(await verifyAudit(database.app, workspaceId)).toMatchObject({ ok: true });
});
