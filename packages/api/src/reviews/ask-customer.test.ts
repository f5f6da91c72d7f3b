import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { aContact } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { workOff } from '../effects/work-off.ts';
import { createPortalContext } from '../portal/context.ts';
import { portalCallerFor } from '../portal/router.ts';
import { testServices } from '../testing/services.ts';
import { endAsking } from './end-waiting.ts';
import { aCleanRecord, aReview } from './testing/a-review.ts';
import { decideOn, itemOf, refusal } from './testing/deciding.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const ROW = 'CO-EDGE-001';

/**
 * An onboarding whose record lacks its success criteria (row 001), RevOps who reviews it, and two of the customer's people. Without free
 * text, as what nobody has read holds messages to customers.
 */
async function anUnclearHandoff(evidence: ClosedWonRecord['evidence'] = []) {
  const review = await aReview(database.app);
  const { workspaceId, clock } = review;
  const { successCriteria: _criteria, ...handoff } = aCleanRecord().handoff ?? {};
  const id = await review.receive(aCleanRecord({ handoff, evidence }));
  const revops = await review.as('revops');
  const account = { key: 'norrdal.example', name: 'Norrdal' };
  const ute = await aContact(database.app, workspaceId, [id], { name: 'Ute Brandt', account });
  const jan = await aContact(database.app, workspaceId, [id], {
    name: 'Jan Falk',
    account,
    roles: ['admin'],
  });
  const services = { ...testServices(database.app, { door: 'portal' }), now: () => clock.now };
  const as = (contactId: string) =>
    portalCallerFor(createPortalContext(services, { workspaceId, contactId }));
  return {
    ...{ review, workspaceId, id, clock, revops, ute, jan, as },
    ask: (contactId: string, ...questions: string[]) =>
      decideOn(revops.caller, id, [ROW], {
        kind: 'request_information',
        asked: { contactId },
        questions: questions.map((question) => ({ question, field: 'handoff.successCriteria' })),
      }),
    requests: async () => (await revops.caller.reviews.get({ id })).requests,
    next: async (contactId: string) => (await as(contactId).onboardings.home({ onboardingId: id })).next.kind,
    thread: (contactId: string) => as(contactId).messages.list({ onboardingId: id, language: 'en' }),
    answer: (contactId: string, requestId: string, ...answers: string[]) =>
      as(contactId).messages.answer({ onboardingId: id, requestId, answers }),
    within: <T>(work: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(database.app, workspaceId, work),
    mails: async () => {
      const worker = testServices(database.app, { at: clock.now });
      await workOff(worker, workspaceId);
      return worker.mails;
    },
  };
}

const QUESTION = 'How will you tell that it works?';

test('what a customer is asked reaches them word for word, and their answer is evidence, fills its field and starts the clock again', async () => {
  const { ask, ute, jan, id, revops, mails, next, thread, answer, requests, clock } =
    await anUnclearHandoff();
  await ask(ute.id, QUESTION);
  expect(await itemOf(revops.caller, id, ROW)).toMatchObject({ state: 'waiting', standing: ['kickoff'] });
  expect(await mails()).toMatchObject([{ to: ute.email, text: expect.stringContaining(QUESTION) }]);
  expect([await next(ute.id), await next(jan.id)]).toEqual([
    'questions',
    expect.not.stringMatching('questions'),
  ]);
  const { items, questions } = await thread(ute.id);
  expect(items).toMatchObject([{ text: QUESTION, side: 'vendor', author: 'Member revops' }]);
  const [asked] = questions;
  expect(asked).toMatchObject({
    ...{ questions: [QUESTION], isMine: true, asked: 'Ute Brandt', askedBy: 'Member revops' },
    dueAt: expect.any(String),
  });
  const requestId = asked?.id ?? '';
  expect(await refusal(answer(ute.id, requestId, ' \u0000'))).toMatchObject({ path: '/answers/0' });

  // A colleague of theirs knows it: both are read as what they are.
  expect((await thread(jan.id)).questions).toMatchObject([{ isMine: false, asked: 'Ute Brandt' }]);
  clock.now = '2026-03-05T10:00:00.000Z';
  await answer(jan.id, requestId, '20 % fewer calls');
  expect(await refusal(answer(ute.id, requestId, 'Fewer calls'))).toMatchObject({ kind: 'stale' });
  const { packet } = await revops.caller.onboardings.get({ id });
  expect(packet.successCriteria.map(({ text }) => text)).toEqual(['20 % fewer calls']);
  expect(packet.evidence.at(-1)).toMatchObject({
    ...{ title: QUESTION, author: 'Jan Falk (customer)', at: clock.now },
  });
  expect(await itemOf(revops.caller, id, ROW)).toBeUndefined();
  expect(await requests()).toMatchObject([
    { askedRole: null, asked: 'Ute Brandt (customer)', answeredBy: 'Jan Falk (customer)', mayAnswer: false },
  ]);
  const after = await thread(ute.id);
  expect(after.questions).toEqual([]);
  expect(after.items[0]).toMatchObject({ author: 'Jan Falk', text: `${QUESTION}\n20 % fewer calls` });
  expect(await next(ute.id)).not.toBe('questions');
  await mails();
  const inbox = await revops.caller.inbox.list({});
  expect(inbox.items.map(({ subject }) => subject)).toContain(
    'Jan Falk answered the questions on Norrdal Logistik',
  );
});

test('a customer is asked nothing that commits us or goes back as a whole, and nobody is asked who is not there', async () => {
  const { ask, ute, id, revops, review, workspaceId } = await anUnclearHandoff();
  const at = (path: string) => ({ kind: 'invalid', path: `/decision/${path}` });
  expect(await refusal(ask(ute.id, QUESTION, 'Shall we go live in May?'))).toMatchObject(
    at('questions/1/question'),
  );
  const elsewhere = await aContact(
    database.app,
    workspaceId,
    [await review.receive(aCleanRecord({ account: { name: 'Nextdoor', domain: 'nextdoor.example' } }))],
    { name: 'Nils Next' },
  );
  expect(await refusal(ask(elsewhere.id, QUESTION))).toMatchObject(at('asked/contactId'));
  const csm = await review.as('csm');
  expect((await revops.caller.reviews.toDecide({ id, rows: [ROW] })).contacts).toHaveLength(2);
  const whole = decideOn(csm.caller, id, [], {
    ...{ kind: 'request_information', codes: ['filler'], asked: { contactId: ute.id } },
    questions: [{ question: QUESTION }],
  });
  expect(await refusal(whole)).toMatchObject(at('asked/contactId'));
});

test('while messages to the customer are held nobody of theirs is offered or asked, and nothing reaches them', async () => {
  const { evidence } = aCleanRecord();
  const { ask, ute, id, revops, thread, mails } = await anUnclearHandoff(evidence);
  const { contacts, contactsHeld } = await revops.caller.reviews.toDecide({ id, rows: [ROW] });
  expect({ contacts, contactsHeld }).toEqual({
    contacts: [],
    contactsHeld: expect.stringContaining('On hold'),
  });
  expect(await refusal(ask(ute.id, QUESTION))).toMatchObject({
    kind: 'invalid',
    path: '/decision/asked/contactId',
  });
  expect(await thread(ute.id)).toMatchObject({ items: [], questions: [] });
  expect(await mails()).toEqual([]);
});

test('what a colleague is asked is not there for the customer, and what is taken back or late is told', async () => {
  const { ask, ute, jan, id, revops, answer, thread, requests, within, workspaceId, clock } =
    await anUnclearHandoff();
  await decideOn(revops.caller, id, [ROW], {
    ...{ kind: 'request_information', asked: { role: 'ae' } },
    questions: [{ question: 'What did they say?' }],
  });
  const [internal] = await requests();
  expect((await thread(ute.id)).questions).toEqual([]);
  expect(await refusal(answer(ute.id, internal?.id ?? '', 'Nothing'))).toEqual({ kind: 'not_found' });
  await ask(ute.id, QUESTION);
  const [asked] = await requests();
  clock.now = asked?.dueAt ?? '';
  await within((tx) => endAsking(tx, { workspaceId, now: clock.now, id: asked?.id ?? '' }));
  expect(await itemOf(revops.caller, id, ROW)).toMatchObject({ state: 'open', dueAt: expect.any(String) });
  expect((await thread(jan.id)).questions).toMatchObject([{ questions: [QUESTION] }]);
  const history = await revops.caller.onboardings.history({ id });
  expect(JSON.stringify(history)).toContain('noticed that questions to the customer');
  await decideOn(revops.caller, id, [ROW], { kind: 'escalate', reason: 'Nobody answers.' });
  expect((await thread(jan.id)).questions).toEqual([]);
  expect(await refusal(answer(jan.id, asked?.id ?? '', 'Late'))).toMatchObject({ kind: 'stale' });
});

test('what the customer says by telephone is noted down by whoever looks after them', async () => {
  const { ask, ute, review, id, requests, thread } = await anUnclearHandoff();
  await ask(ute.id, QUESTION);
  const [request] = await requests();
  const asked = { id, requestId: request?.id ?? '', answers: ['20 % fewer calls'] };
  const support = await review.as('support');
  expect(await refusal(support.caller.reviews.answer(asked))).toEqual({ kind: 'forbidden' });
  const csm = await review.as('csm');
  await csm.caller.reviews.answer(asked);
  expect(await requests()).toMatchObject([{ answeredBy: 'Member csm' }]);
  expect((await thread(ute.id)).questions).toEqual([]);
});
