import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@handrail/db/ids';
import { aContact } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { aMessaging, UTE } from '../messages/testing/messaging.ts';
import { createPortalContext } from '../portal/context.ts';
import { portalCallerFor } from '../portal/router.ts';
import { answering } from '../replies/testing/answering.ts';
import { peekUnsubscribe } from './by-link.ts';
import { unsubscribeEndpoint } from './endpoint.ts';
import { unsubscribeLink } from './link.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Cara of a customer, and the link with which a mail to her says that it can be ended. */
async function mailed() {
  const place = await answering(database.app);
  const { customer, services, within, workspaceId } = place;
  const link = (await place.written()).mail.unsubscribe ?? '';
  const press = (address: string, body = 'List-Unsubscribe=One-Click') =>
    unsubscribeEndpoint(services, new Request(address, { method: 'POST', body }));
  const { contactId } = await customer.portal.me.get();
  return {
    ...{ ...place, link, press, contactId, me: customer.portal.me },
    token: new URL(link).searchParams.get('token') ?? '',
    unwanted: async () => (await customer.portal.me.get()).unwantedMails,
    chosen: async () => {
      const entries = await within((tx) =>
        tx
          .selectFrom('audit_entries')
          .select(['actor', 'payload'])
          .where('action', '=', 'portal.mails_chosen')
          .where('workspace_id', '=', workspaceId)
          .orderBy('seq')
          .execute(),
      );
      return entries.map(({ actor, payload }) => {
        const { details }: { details: unknown } = JSON.parse(payload);
        return { actor, details };
      });
    },
    /** One of ours writes again; gives what Cara gets, and how the mails ended. */
    again: async () => {
      await place.team.conversation.answer({ id: place.onboardingId, form: newId(), text: 'We did it.' });
      const mails = (await place.work()).filter(({ to }) => to === 'cara@norrdal.example');
      const ended = await within((tx) =>
        tx
          .selectFrom('effects')
          .select(['state', 'answer'])
          .where('kind', '=', 'conversation_mail')
          .orderBy('id')
          .execute(),
      );
      return { mails, last: ended.at(-1) };
    },
  };
}

test('a mail that is not obligatory says where it can be ended; looking there changes nothing, one press does, once', async () => {
  const { link, token, press, services, unwanted, chosen, contactId } = await mailed();
  expect(link).toMatch(/^https:\/\/welcome\.example\.com\/unsubscribe\?token=/);
  const looked = { mail: 'conversation', vendor: 'Acme', isUnwanted: false };
  expect(await peekUnsubscribe(services, token)).toEqual(looked);
  expect(await unwanted()).toEqual([]);
  const answers = await Promise.all([press(link), press(link)]);
  expect([...answers, await press(link)].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await unwanted()).toEqual(['conversation']);
  expect(await peekUnsubscribe(services, token)).toEqual({ ...looked, isUnwanted: true });
  const details = { unwanted: ['conversation'], by: 'link' };
  expect(await chosen()).toEqual([{ actor: `contact:${contactId}`, details }]);
});

test('who wants no mails gets none, and that is how it ends; what was written stands in the portal', async () => {
  const { again, press, link, read } = await mailed();
  expect((await again()).mails).toHaveLength(1);
  await press(link);
  const { mails, last } = await again();
  expect(mails).toEqual([]);
  expect(last).toMatchObject({
    state: 'done',
    answer: { sent: false, because: 'They do not want mails of this kind.' },
  });
  expect((await read())[0]?.text).toBe('We did it.');
});

test('in the portal they choose themselves, both ways, and are told only of what changed', async () => {
  const { me, again, unwanted, chosen } = await mailed();
  await me.setMails({ unwanted: ['reminders', 'conversation'] });
  expect(await unwanted()).toEqual(['conversation', 'reminders']);
  expect((await again()).mails).toEqual([]);
  await me.setMails({ unwanted: ['conversation', 'reminders'] });
  await me.setMails({ unwanted: [] });
  expect((await again()).mails).toHaveLength(1);
  expect((await chosen()).map(({ details }) => details)).toEqual([
    { unwanted: ['conversation', 'reminders'], by: 'settings' },
    { unwanted: [], by: 'settings' },
  ]);
});

test('a button of our own page leads back to it', async () => {
  const { link, press, unwanted } = await mailed();
  const answer = await press(link, 'from=page');
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/unsubscribe${new URL(link).search}`,
  ]);
  expect(await unwanted()).toEqual(['conversation']);
});

test('a link that we did not make, of somebody else, or with too much in it ends nothing', async () => {
  const { link, token, press, services, workspaceId, contactId, unwanted } = await mailed();
  const other = { workspaceId, contactId, mail: 'conversation' } as const;
  const portalUrl = 'https://welcome.example.com';
  for (const wrong of [
    link.replace('conversation', 'reminders'),
    link.replace(contactId, newId()),
    link.slice(0, -1),
    unsubscribeLink(portalUrl, 'another secret of some length here', other),
    unsubscribeLink(portalUrl, services.secret, { ...other, workspaceId: newId() }),
    unsubscribeLink(portalUrl, services.secret, { ...other, contactId: newId() }),
    `${portalUrl}/unsubscribe`,
  ])
    expect((await press(wrong)).status, wrong).toBe(404);
  expect((await press(link, 'x'.repeat(5000))).status).toBe(413);
  expect(await peekUnsubscribe(services, `${token}x`)).toBeNull();
  expect(await unwanted()).toEqual([]);
});

test('a reminder to who wants none is not sent; what was written to them by itself is, and has no way to end it', async () => {
  const { csm, id, draft, ask, approve, work, effects, workspaceId, services } = await aMessaging(
    database.app,
  );
  const { id: contactId } = await aContact(database.app, workspaceId, [id], { email: UTE });
  const me = portalCallerFor(createPortalContext(services, { workspaceId, contactId })).me;
  const remind = async () =>
    approve(csm.caller, await draft(csm.caller, 'task-reminder', { 'task.title': 'Send the team roster' }));
  await remind();
  expect(await work()).toMatchObject([{ unsubscribe: expect.stringContaining('.reminders.') }]);
  await me.setMails({ unwanted: ['conversation', 'reminders'] });
  await remind();
  expect(await work()).toEqual([]);
  expect((await effects()).at(-1)).toMatchObject({ state: 'done', answer: { sent: false } });
  const welcome = await draft(csm.caller);
  await ask(csm.caller, welcome);
  await approve(csm.caller, welcome);
  const [mail, ...more] = await work();
  expect(more).toEqual([]);
  expect(mail).not.toHaveProperty('unsubscribe');
});
