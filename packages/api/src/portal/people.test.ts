import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContactRole } from '@handrail/core/people/contacts';
import { aContact } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { aRecord } from '../deals/testing/a-record.ts';
import { aReceivingWorkspace } from '../deals/testing/receiving.ts';
import { testServices } from '../testing/services.ts';
import { createPortalContext } from './context.ts';
import { portalCallerFor } from './router.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let last = 0;

async function aFirm(role: ContactRole = 'champion', domain = `firm${(last += 1)}.example`) {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const account = { name: 'Firm', domain };
  const { onboardingId } = await receive(aRecord({ account }));
  const services = testServices(database.app, { door: 'portal' });
  const contact = await aContact(database.app, workspaceId, [onboardingId], {
    ...{ name: 'Cara', email: `cara.${(last += 1)}@${domain}`, roles: [role] },
    account: { key: domain, name: 'Firm' },
  });
  const as = (contactId: string) =>
    portalCallerFor(createPortalContext(services, { workspaceId, contactId })).people;
  const list = () => as(contact.id).list({ onboardingId });
  return { onboardingId, services, contact, domain, as, people: as(contact.id), list };
}

test('a champion invites a colleague of the same company, who gets a mail from them', async () => {
  const { onboardingId, people, domain, services, list } = await aFirm();
  const invited = {
    name: 'Nia',
    email: ` Nia@${domain.toUpperCase()} `,
    roles: ['technical_owner' as const],
  };
  expect(await people.invite({ onboardingId, ...invited })).toEqual({ mailed: true });
  expect(services.mails[0]?.text).toContain('Cara invites you');
  expect((await list()).people).toMatchObject([
    { name: 'Cara', isMe: true },
    { name: 'Nia', email: `nia@${domain}`, roles: ['technical_owner'], isMe: false, hasCome: false },
  ]);
});

test.each(['other.example', 'gmail.com', 'sub.firm.example'])(
  'nobody at %s is invited by a customer',
  async (elsewhere) => {
    const { onboardingId, people, services, list } = await aFirm('champion', 'firm.example');
    const stranger = { name: 'Nia', email: `nia@${elsewhere}`, roles: ['admin' as const] };
    expect(await refusalFrom(people.invite({ onboardingId, ...stranger }))).toMatchObject({ path: '/email' });
    const [me] = (await list()).people;
    const seen = { contactId: me?.id ?? '', version: 1 };
    expect(await refusalFrom(people.replace({ onboardingId, ...stranger, ...seen }))).toMatchObject({
      path: '/email',
    });
    expect((await list()).people).toHaveLength(1);
    expect(services.mails).toEqual([]);
  },
);

test('where all have addresses of a service open to everybody, nobody is invited, not even there', async () => {
  const { onboardingId, people, list } = await aFirm('champion', 'gmail.com');
  expect((await list()).domains).toEqual([]);
  const colleague = { name: 'Nia', email: 'nia@gmail.com', roles: ['admin' as const] };
  expect(await refusalFrom(people.invite({ onboardingId, ...colleague }))).toMatchObject({ path: '/email' });
});

test('only champions invite and replace; anybody may leave, and then sees nothing', async () => {
  const { onboardingId, people, domain, list, contact } = await aFirm('sponsor');
  expect((await list()).mayInvite).toBe(false);
  const colleague = { name: 'Nia', email: `nia@${domain}`, roles: ['admin' as const] };
  expect(await refusalFrom(people.invite({ onboardingId, ...colleague }))).toEqual({ kind: 'forbidden' });
  const seen = { contactId: contact.id, version: 1 };
  expect(await refusalFrom(people.replace({ onboardingId, ...colleague, ...seen }))).toEqual({
    kind: 'forbidden',
  });
  await people.leave({ onboardingId });
  expect(await refusalFrom(list())).toEqual({ kind: 'signed_out' });
});

test('a champion who goes puts somebody in their own place, who then is the champion', async () => {
  const { onboardingId, people, domain, list, contact, as } = await aFirm();
  const by = { name: 'Nia', email: `nia@${domain}` };
  await people.replace({ onboardingId, ...by, contactId: contact.id, version: 1 });
  expect(await refusalFrom(list())).toEqual({ kind: 'signed_out' });
  const nia = await database.owner
    .selectFrom('contacts')
    .select('id')
    .where('email', '=', by.email)
    .executeTakeFirstOrThrow();
  expect((await as(nia.id).list({ onboardingId })).people).toMatchObject([
    { name: 'Nia', roles: ['champion'], isMe: true },
  ]);
});

test('the twenty-first invitation of an hour is refused, whoever it is for', async () => {
  const { onboardingId, people, domain } = await aFirm();
  const invite = (index: number) =>
    people.invite({ onboardingId, name: 'Nia', email: `n${index}@${domain}`, roles: ['admin'] });
  for (let index = 0; index < 20; index += 1) await invite(index);
  expect(await refusalFrom(invite(20))).toMatchObject({ kind: 'rate_limited' });
});
