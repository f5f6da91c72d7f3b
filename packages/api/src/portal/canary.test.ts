import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { insertEntry } from '@handrail/db/conversation/entries';
import { newId } from '@handrail/db/ids';
import { aContact } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aWorld } from '../console/testing/a-world.ts';
import { aDeal } from '../deals/testing/a-record.ts';
import { aReview, aCleanRecord } from '../reviews/testing/a-review.ts';
import { decideOn } from '../reviews/testing/deciding.ts';
import { consumeLink, peekLink } from '../people/consume-sign-in.ts';
import { requestSignIn } from '../people/request-sign-in.ts';
import { testServices } from '../testing/services.ts';
import { createPortalContext } from './context.ts';
import { portalCallerFor, portalRouter } from './router.ts';
import { PORTAL_EXPECTED } from './testing/expected.ts';

/** A word that stands in every internal place, each with a number of its own. */
let planted = 0;
const canary = (place: string) => `Canary${(planted += 1)} in ${place}`;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A record with a canary in each field that no customer sees. */
function watched(): ClosedWonRecord {
  const clean = aCleanRecord();
  return {
    ...clean,
    deal: { ...clean.deal, name: canary('the name of the deal'), competitors: [canary('competitors')] },
    handoff: {
      ...clean.handoff,
      painPoints: canary('pain points'),
      competitiveContext: canary('competitive context'),
      nextSteps: canary('next steps'),
      recommendedApproach: canary('approach'),
      expansion: canary('expansion'),
    },
    stakeholders: clean.stakeholders?.map((one) => ({ ...one, notes: canary('notes') })),
    team: { ...clean.team, executiveOwner: { name: canary('executive owner') } },
    promises: [{ text: canary('a promise'), kind: 'integration', madeBy: canary('who promised') }],
    risks: [{ text: canary('a risk'), status: 'open', owner: canary('its owner') }],
    evidence: (['deal_note', 'call_summary', 'chat'] as const).map((kind, index) => ({
      ...{ id: `n${index}`, kind, text: canary(kind) },
      ...{ title: canary('a title'), author: canary('an author') },
    })),
  };
}

/** Another customer, all of whose words are canaries. */
function neighbour(): ClosedWonRecord {
  const clean = aCleanRecord();
  return {
    ...clean,
    account: { name: canary('a name'), domain: 'canary.example', entity: canary('an entity') },
    deal: aDeal({ name: canary('a deal'), product: canary('a product'), useCase: canary('a use') }),
    handoff: {
      businessOutcome: canary('a goal'),
      successCriteria: [canary('a criterion')],
      firstValue: { definition: canary('a first value') },
    },
    stakeholders: [{ name: canary('a person'), email: 'person@canary.example', role: 'champion' }],
    team: { csm: { name: canary('a CSM'), email: 'csm@canary.example' } },
  };
}

test('no answer, mail or error of the portal holds a word of what is inside, of a neighbour, or of another workspace', async () => {
  const review = await aReview(database.app);
  const { workspaceId } = review;
  const onboardingId = await review.receive(watched());
  const nextDoor = await review.receive(neighbour());
  const elsewhere = await aWorld(database.app);

  // What our own people write about it.
  const admin = (await review.as('admin')).caller;
  await admin.reviews.comment({ onboardingId, body: canary('a comment'), row: null });
  const { items } = await admin.reviews.get({ id: onboardingId });
  const rows = items.filter(({ may }) => may.includes('request_information')).map(({ row }) => row);
  expect(rows.length).toBeGreaterThan(0);
  await decideOn(admin, onboardingId, rows.slice(0, 1), {
    kind: 'request_information',
    asked: { role: 'ae' },
    questions: [{ question: canary('a question') }],
  });

  // What a neighbour writes, and what they are answered.
  const talking = await aContact(database.app, workspaceId, [nextDoor], { name: canary('a neighbour') });
  await inWorkspace(database.app, workspaceId, async (tx) => {
    for (const [contactId, memberId] of [
      [talking.id, null],
      [null, (await review.as('csm')).memberId],
    ])
      await insertEntry(
        tx,
        { workspaceId, onboardingId: nextDoor },
        {
          ...{ id: newId(), key: newId(), kind: 'message', place: null, told: null, mail: null },
          ...{ contactId: contactId ?? null, memberId: memberId ?? null, writtenAt: review.clock.now },
          ...{ authorName: canary('an author'), body: canary('a message') },
        },
      );
  });
  // What their own people and ours say to each other they do read.
  await inWorkspace(database.app, workspaceId, async (tx) =>
    insertEntry(
      tx,
      { workspaceId, onboardingId },
      {
        ...{
          id: newId(),
          key: newId(),
          kind: 'message',
          place: null,
          told: null,
          mail: null,
          contactId: null,
        },
        ...{ memberId: (await review.as('csm')).memberId, writtenAt: review.clock.now },
        ...{ authorName: 'Ines Ott', body: 'Welcome to your own page.' },
      },
    ),
  );

  const services = testServices(database.app, { door: 'portal' });
  const [contact, other] = [
    await aContact(database.app, workspaceId, [onboardingId], { name: 'Ute Brandt' }),
    await aContact(database.app, workspaceId, [nextDoor], { name: canary('a contact') }),
  ];
  const said: string[] = [];
  const tell = (value: unknown) => void said.push(JSON.stringify(value));

  // The mail, and every way in.
  await requestSignIn(services, { email: contact.email, ip: '10.3.0.1' });
  tell(services.mails);
  const token = /token=([\w-]+)/.exec(services.mails[0]?.text ?? '')?.[1] ?? '';
  tell(await peekLink(services, token));
  tell(await consumeLink(services, { token, ip: '10.3.0.1', userAgent: 'A browser' }));

  // Every procedure, about their own and about what is not theirs.
  const caller = portalCallerFor(createPortalContext(services, { workspaceId, contactId: contact.id }));
  const about = [onboardingId, nextDoor, elsewhere.things.onboardingId, newId()];
  const names = Object.keys(portalRouter._def.procedures);
  const last = [
    ...['intake.keep', 'intake.say', 'intake.get', 'people.list', 'onboardings.home'],
    ...['me.signOutEverywhere', 'people.leave'],
  ];
  // What is read is read once more after what was said, and who has left sees nothing.
  const inOrder = [...names.filter((name) => !last.includes(name)), ...last];
  let answers = 0;
  for (const name of inOrder)
    for (const id of about) {
      let procedure: unknown = caller;
      for (const part of name.split('.')) procedure = Reflect.get(Object(procedure), part);
      if (typeof procedure !== 'function') throw new Error(`No procedure ${name}`);
      const outcome: unknown = await Promise.resolve(procedure(PORTAL_EXPECTED[name]?.ask?.(id))).then(
        (value: unknown) => {
          answers += 1;
          return value;
        },
        (error: unknown) => (error instanceof Error ? [error.message, Reflect.get(error, 'cause')] : error),
      );
      tell([name, outcome]);
    }
  expect(answers).toBeGreaterThanOrEqual(names.length);
  const all = said.join('\n');
  expect(all).toContain('Fewer calls at the desk');
  expect(all).toContain('Welcome to your own page.');
  expect(planted).toBeGreaterThan(30);
  expect(all.match(/canary\d* ?[\w ]*/gi) ?? []).toEqual([]);
  expect(all).not.toContain(other.id);
});
