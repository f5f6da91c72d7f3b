import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DecisionInput } from '@handrail/core/reviews/decision';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { workOff } from '../effects/work-off.ts';
import { tellUnanswered } from './sweeps.ts';
import { aCleanRecord, aReview } from './testing/a-review.ts';
import { decideOn, itemOf, refusal } from './testing/deciding.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const ROW = 'CO-EDGE-001';
const ASKING = {
  kind: 'request_information',
  asked: { role: 'ae' },
  questions: [{ question: 'By what will they say that it worked?', field: 'handoff.successCriteria' }],
} as const satisfies DecisionInput;

/** Questions to the AE about a finding, an hour after the record came on a Wednesday at nine in UTC (ten in Berlin). */
async function asked(given: { readonly dueAt?: string } = {}) {
  const review = await aReview(database.app);
  const [revops, ae] = [await review.as('revops'), await review.as('ae')];
  const record = aCleanRecord();
  const id = await review.receive({ ...record, handoff: { ...record.handoff, successCriteria: [] } });
  review.clock.now = '2026-03-04T10:00:00.000Z';
  await decideOn(revops.caller, id, [ROW], { ...ASKING, ...given });
  const inbox = async ({ caller }: typeof ae) => {
    await workOff(review.services, review.workspaceId);
    return (await caller.inbox.list({})).items.map(({ subject }) => subject);
  };
  return { review, revops, ae, id, inbox };
}

test('questions have the time of the finding’s tier in the role that is asked, or the time that was chosen', async () => {
  const { revops, id } = await asked();
  const [request] = (await revops.caller.reviews.get({ id })).requests;
  // Two working days for medium.
  expect(request).toMatchObject({ dueAt: '2026-03-06T10:00:00.000Z', isLate: false });
  const chosen = await asked({ dueAt: '2026-03-05T12:00:00.000Z' });
  const [other] = (await chosen.revops.caller.reviews.get({ id: chosen.id })).requests;
  expect(other?.dueAt).toBe('2026-03-05T12:00:00.000Z');
});

test('a time that has passed is refused', async () => {
  const { revops, id } = await asked();
  const late = { ...ASKING, dueAt: '2026-03-04T10:00:00.000Z' };
  expect(await refusal(decideOn(revops.caller, id, [ROW], late))).toEqual({
    kind: 'invalid',
    path: '/decision/dueAt',
    message: 'The time must be in the future.',
  });
});

test('what nobody answers in time lets the clock go on with what was left, and tells who asked and who was asked, once', async () => {
  const { review, revops, ae, id, inbox } = await asked();
  const before = { revops: await inbox(revops), ae: await inbox(ae) };
  const due = '2026-03-06T10:00:00.000Z';
  await tellUnanswered(review.services, '2026-03-06T09:59:59.999Z');
  expect((await itemOf(revops.caller, id, ROW))?.state).toBe('waiting');
  review.clock.now = due;
  await Promise.all([1, 2, 3].map(() => tellUnanswered(review.services, due)));
  await tellUnanswered(review.services, due);
  // Two days were given at nine, an hour had passed when the question was asked.
  expect(await itemOf(revops.caller, id, ROW)).toMatchObject({
    state: 'open',
    dueAt: '2026-03-10T09:00:00.000Z',
  });
  const told = 'Questions on Norrdal Logistik were not answered in time';
  expect(await inbox(revops)).toEqual([told, ...before.revops]);
  expect(await inbox(ae)).toEqual([told, ...before.ae]);
  expect((await revops.caller.reviews.get({ id })).requests[0]).toMatchObject({ isLate: true });
});

test('a late answer is still an answer, and one in time is never told as late', async () => {
  const { review, revops, ae, id, inbox } = await asked();
  const [request] = (await revops.caller.reviews.get({ id })).requests;
  review.clock.now = '2026-03-09T10:00:00.000Z';
  await tellUnanswered(review.services, review.clock.now);
  const answers = ['20 % fewer calls by August'];
  await ae.caller.reviews.answer({ id, requestId: request?.id ?? '', answers });
  expect((await revops.caller.reviews.get({ id })).requests[0]).toMatchObject({ isLate: false });
  const other = await asked();
  const [open] = (await other.revops.caller.reviews.get({ id: other.id })).requests;
  await other.ae.caller.reviews.answer({ id: other.id, requestId: open?.id ?? '', answers });
  const before = await other.inbox(other.revops);
  other.review.clock.now = '2026-04-01T10:00:00.000Z';
  await tellUnanswered(other.review.services, other.review.clock.now);
  expect(await other.inbox(other.revops)).toEqual(before);
  expect(await inbox(revops)).toHaveLength(2);
});
