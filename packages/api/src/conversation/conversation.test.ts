import { afterAll, beforeAll, expect, test } from 'vitest';
import { aContact, aMember } from '@handrail/db/testing/builders';
import { decided } from '@handrail/db/testing/decided';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { workOff } from '../effects/work-off.ts';
import { createPortalContext } from '../portal/context.ts';
import { portalCallerFor } from '../portal/router.ts';
import { refusalOf } from '../refusal.ts';
import { aCleanRecord, aReview } from '../reviews/testing/a-review.ts';
import { testServices } from '../testing/services.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const PLAIN = 'Thank you, Ute. We look into it.';

/** An onboarding that nothing holds, its CSM Ines, and two of the customer's people who may write. */
async function aConversation() {
  const review = await aReview(database.app);
  const { workspaceId, clock } = review;
  const id = await review.receive(aCleanRecord());
  const { hold, release } = await decided(database.app, workspaceId, id);
  const ines = await aMember(database.app, workspaceId, { name: 'Ines Ott', email: 'ines@vendor.example' });
  const account = { key: 'norrdal.example', name: 'Norrdal' };
  const [ute, jan] = [
    await aContact(database.app, workspaceId, [id], { name: 'Ute Brandt', account }),
    await aContact(database.app, workspaceId, [id], { name: 'Jan Falk', account, roles: ['admin'] }),
  ];
  const services = { ...testServices(database.app, { door: 'portal' }), now: () => clock.now };
  const as = (contactId: string, viewedBy?: string) =>
    portalCallerFor(createPortalContext(services, { workspaceId, contactId, ...(viewedBy && { viewedBy }) }))
      .messages;
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(database.app, workspaceId, work);
  return {
    ...{ review, workspaceId, id, hold, release, ines, ute, jan, as, within, clock, services },
    home: (contactId: string) =>
      portalCallerFor(createPortalContext(services, { workspaceId, contactId })).onboardings.home({
        onboardingId: id,
      }),
    team: (await review.as('onboarding_manager')).caller,
    read: (contactId: string) => as(contactId).list({ onboardingId: id, language: 'en' }),
    /** Lets a worker carry out what is due; gives all mails. */
    work: async () => {
      const worker = testServices(database.app, { at: clock.now });
      await workOff(worker, workspaceId);
      return worker.mails;
    },
    notices: () =>
      within((tx) =>
        tx.selectFrom('notices').selectAll().where('workspace_id', '=', workspaceId).orderBy('id').execute(),
      ),
    entries: () =>
      within((tx) =>
        tx
          .selectFrom('audit_entries')
          .select(['action', 'actor'])
          .where('action', 'like', 'conversation.%')
          .orderBy('seq')
          .execute(),
      ),
  };
}

const refusal = (work: Promise<unknown>) => work.then(() => null, refusalOf);

test('what a customer writes stands in the conversation, and their CSM is told; the same form twice, or at once, is one message', async () => {
  const { as, id, ute, jan, read, work, notices, ines, team, entries } = await aConversation();
  const sent = { onboardingId: id, form: 'f1', text: 'Who gives\r\nthe training?' };
  await Promise.all([as(ute.id).write(sent), as(ute.id).write(sent)]);
  await as(ute.id).write(sent);
  await work();
  await work();
  expect((await read(jan.id)).items).toMatchObject([
    {
      kind: 'message',
      side: 'customer',
      author: 'Ute Brandt',
      isMine: false,
      text: 'Who gives\nthe training?',
    },
  ]);
  expect(await notices()).toMatchObject([
    { member_id: ines.id, topic: 'conversation', subject: 'Ute Brandt of Norrdal Logistik wrote' },
  ]);
  expect(await entries()).toEqual([{ action: 'conversation.written', actor: `contact:${ute.id}` }]);
  expect((await team.conversation.get({ id })).people).toEqual(['Ute Brandt', 'Jan Falk']);
  // Other words from the same form, and the same words of somebody else, are messages of their own.
  await as(ute.id).write({ ...sent, text: 'And when?' });
  await as(jan.id).write(sent);
  expect((await read(ute.id)).items).toHaveLength(3);
});

test('an answer in plain words stands there at once and goes by mail to each of the customer’s people, once, in their language', async () => {
  const { id, ute, jan, read, work, team, within, home } = await aConversation();
  await within((tx) => tx.updateTable('contacts').set({ language: 'en' }).where('id', '=', jan.id).execute());
  const answer = { id, form: 'f1', text: PLAIN };
  await Promise.all([team.conversation.answer(answer), team.conversation.answer(answer)]);
  await team.conversation.answer(answer);
  const mails = [...(await work()), ...(await work())].filter(({ to }) => to.endsWith('@customer.example'));
  expect(mails.map(({ to }) => to).sort()).toEqual([ute.email, jan.email].sort());
  const [german, english] = [
    mails.find(({ to }) => to === ute.email),
    mails.find(({ to }) => to === jan.email),
  ];
  expect(german).toMatchObject({ subject: 'Member onboarding_manager von Acme hat Ihnen geschrieben' });
  expect(english).toMatchObject({ subject: 'Member onboarding_manager of Acme wrote to you' });
  for (const mail of [german, english]) {
    expect(mail?.text).toContain(PLAIN);
    expect(mail?.text).toContain(`https://welcome.example.com/onboardings/${id}/messages`);
  }
  expect((await read(ute.id)).items).toMatchObject([{ side: 'vendor', text: PLAIN, isMine: false }]);
  expect((await home(ute.id)).unread).toBe(1);
});

test('who was taken off before the mail went gets none', async () => {
  const { id, ute, jan, work, team, within } = await aConversation();
  await team.conversation.answer({ id, form: 'f1', text: PLAIN });
  await within((tx) =>
    tx
      .updateTable('contact_onboardings')
      .set({ taken_off_at: '2026-03-04T09:00:00.000Z' })
      .where('contact_id', '=', jan.id)
      .execute(),
  );
  const mails = (await work()).filter(({ to }) => to.endsWith('@customer.example'));
  expect(mails.map(({ to }) => to)).toEqual([ute.email]);
});

test.each([
  'You will be live on 3 May.',
  'The training is free of charge.',
  'We will build the connection for you.',
  'Das kostet 500 Euro.',
])('words that commit us do not go this way, and leave nothing: %s', async (text) => {
  const { id, ute, read, work, team } = await aConversation();
  expect(await refusal(team.conversation.answer({ id, form: 'f1', text }))).toMatchObject({
    kind: 'invalid',
    path: '/text',
  });
  expect((await read(ute.id)).items).toEqual([]);
  expect((await work()).filter(({ to }) => to.endsWith('@customer.example'))).toEqual([]);
});

test('those words go as a message instead: a draft from the template, which a second person approves', async () => {
  const { id, review } = await aConversation();
  const { caller } = await review.as('csm');
  const given = { 'answer.text': 'You will be live on 3 May.' };
  const from = { template: 'answer' };
  const { id: messageId } = await caller.messages.draft({ id, from, to: 'ute@norrdal.example', given });
  const message = await caller.messages.get({ id, messageId });
  expect(message).toMatchObject({
    policy: { goes: 'draft_first', tier: 'high' },
  });
  expect(message.text).toContain('You will be live on 3 May.');
  const decision = { kind: 'approve_customer_message', messageId } as const;
  const deciding = caller.reviews.decide({ id, rows: [], seen: message.seen, decision });
  expect(await refusal(deciding)).not.toBeNull();
});

test('a hold on messages stops an answer, and one that came back stops the mail until it is gone', async () => {
  const { id, ute, read, work, team, hold, release, clock } = await aConversation();
  await hold('customer_message');
  expect((await team.conversation.get({ id })).held).toMatch(/^On hold/);
  expect(await refusal(team.conversation.answer({ id, form: 'f1', text: PLAIN }))).toMatchObject({
    kind: 'stale',
  });
  expect((await read(ute.id)).items).toEqual([]);
  await release();
  await team.conversation.answer({ id, form: 'f1', text: PLAIN });
  await hold('customer_message');
  const customers = async () => (await work()).filter(({ to }) => to.endsWith('@customer.example'));
  expect(await customers()).toEqual([]);
  await release();
  clock.now = '2026-03-04T10:00:00.000Z';
  expect(await customers()).toHaveLength(2);
});

test('where nobody of the customer is in the portal yet, nobody is written to', async () => {
  const review = await aReview(database.app);
  const id = await review.receive(aCleanRecord());
  await decided(database.app, review.workspaceId, id);
  const { caller } = await review.as('csm');
  expect(await refusal(caller.conversation.answer({ id, form: 'f', text: PLAIN }))).toMatchObject({
    kind: 'stale',
    message: expect.stringContaining('Invite them'),
  });
});

test('who is stuck opens one task for their CSM, with the place and what is in the way, and it stands in the conversation', async () => {
  const { as, id, ute, read, work, team, ines, notices, within, workspaceId, entries, review } =
    await aConversation();
  const said = { onboardingId: id, form: 'f1', text: 'Which seats count?', page: 'confirm' } as const;
  const stuck = { ...said, item: 'terms.seats' };
  await Promise.all([as(ute.id).stuck(stuck), as(ute.id).stuck(stuck)]);
  await work();
  await as(ute.id).stuck(stuck);
  await work();
  const [entry, ...more] = (await read(ute.id)).items;
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ kind: 'stuck', told: 'Ines Ott', text: 'Which seats count?', isMine: true });
  expect(entry?.place?.page).toBe('confirm');
  expect(entry?.place?.title).toEqual(expect.any(String));
  const tasks = await within((tx) =>
    tx.selectFrom('tasks').selectAll().where('workspace_id', '=', workspaceId).execute(),
  );
  expect(tasks).toMatchObject([
    {
      kind: 'information',
      owner_id: ines.id,
      owner_role: 'csm',
      questions: ['Which seats count?'],
      state: 'open',
    },
  ]);
  expect(tasks[0]?.title).toContain('Ute Brandt of Norrdal Logistik is stuck at confirming what we know, “');
  expect(await notices()).toMatchObject([{ member_id: ines.id, topic: 'conversation' }]);
  expect(await entries()).toEqual([{ action: 'conversation.stuck', actor: `contact:${ute.id}` }]);

  // The team sees the task where it is said, and finishes it there.
  const csm = (await review.as('csm')).caller;
  const [seen] = (await csm.conversation.get({ id })).items;
  expect(seen?.task).toMatchObject({ owner: 'Ines Ott', done: null, maySettle: true });
  const { id: taskId, version } = seen?.task ?? { id: '', version: 0 };
  await csm.kickoff.settleTask({ id, taskId, version, done: true });
  expect((await team.conversation.get({ id })).items[0]?.task?.done).toMatchObject({ by: 'Member csm' });
});

test('a place that does not exist is no place; a customer without a named CSM is heard by all of them', async () => {
  const { as, id, ute, review, workspaceId } = await aConversation();
  await as(ute.id).stuck({ onboardingId: id, form: 'f', text: '', page: 'documents', item: '../etc' });
  const [entry] = (await as(ute.id).list({ onboardingId: id, language: 'de' })).items;
  expect(entry?.place).toEqual({ page: 'documents', title: null });

  const nameless = await review.receive(
    aCleanRecord({ team: {}, account: { name: 'Fjell', domain: 'fjell.example' } }),
  );
  const contact = await aContact(database.app, workspaceId, [nameless]);
  await as(contact.id).stuck({ onboardingId: nameless, form: 'f', text: '', page: 'home', item: null });
  const { items } = await as(contact.id).list({ onboardingId: nameless, language: 'en' });
  expect(items).toMatchObject([{ told: null, text: '' }]);
});

test('what others wrote is unread until it was seen, one’s own never; reading goes no way back', async () => {
  const { as, id, ute, jan, read, home, team } = await aConversation();
  await as(ute.id).write({ onboardingId: id, form: 'f1', text: 'One' });
  await team.conversation.answer({ id, form: 'f2', text: PLAIN });
  const unread = async () => [(await home(ute.id)).unread, (await home(jan.id)).unread];
  expect(await unread()).toEqual([1, 2]);
  const [newest, oldest] = (await read(jan.id)).items;
  await as(jan.id).seen({ onboardingId: id, entryId: newest?.id ?? '' });
  await as(jan.id).seen({ onboardingId: id, entryId: oldest?.id ?? '' });
  expect(await unread()).toEqual([1, 0]);
});

test('older entries come in pages, each once, newest first', async () => {
  const { as, id, ute } = await aConversation();
  for (let number = 1; number <= 25; number += 1)
    await as(ute.id).write({ onboardingId: id, form: `f${number}`, text: `Message ${number}` });
  const asked = { onboardingId: id, language: 'en' } as const;
  const first = await as(ute.id).list(asked);
  const second = await as(ute.id).list({ ...asked, cursor: first.next ?? '' });
  const texts = [...first.items, ...second.items].map(({ text }) => text);
  expect(texts).toEqual(Array.from({ length: 25 }, (_, index) => `Message ${25 - index}`));
  expect(second.next).toBeNull();
});

test('too many messages, or cries for help, are refused for a while', async () => {
  const { as, id, ute } = await aConversation();
  for (let number = 1; number <= 30; number += 1)
    await as(ute.id).write({ onboardingId: id, form: `f${number}`, text: `Message ${number}` });
  const more = { onboardingId: id, form: 'more', text: 'More' };
  expect(await refusal(as(ute.id).write(more))).toMatchObject({ kind: 'rate_limited' });
  for (let number = 1; number <= 10; number += 1)
    await as(ute.id).stuck({ ...more, form: `s${number}`, page: 'home', item: null });
  expect(await refusal(as(ute.id).stuck({ ...more, page: 'home', item: null }))).toMatchObject({
    kind: 'rate_limited',
  });
});
