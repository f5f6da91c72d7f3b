import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { aMember } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { callerFor } from '../console/router.ts';
import { createContext } from '../context.ts';
import { isBulk } from '../deals/receive.ts';
import { workOff } from '../effects/work-off.ts';
import { aCleanRecord, aReview } from './testing/a-review.ts';
import type { TestReview } from './testing/a-review.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A review with the CSM whom the records name, and what stands in people's inboxes once the worker has run. */
async function anArrival() {
  const review = await aReview(database.app);
  const { id: csm, email } = await aMember(database.app, review.workspaceId, { roles: ['csm'] });
  const record = aCleanRecord({
    team: {
      ae: { name: 'Priya Shah', email: 'priya@vendor.example' },
      csm: { name: 'Ines Ott', email },
    },
  });
  return { review, csm, record };
}

/** Brings a record in by itself, as the webhook does. */
const arrives = (review: TestReview, record: ClosedWonRecord) =>
  review.receive(record, 'webhook:api', { isBulk: false });

async function inboxOf({ services, workspaceId }: TestReview, memberId: string) {
  await workOff(services, workspaceId);
  const caller = callerFor(createContext(services, { workspaceId, memberId }));
  return (await caller.inbox.list({})).items.map(({ subject, text, topic }) => ({ subject, text, topic }));
}

const withoutGoals = (record: ClosedWonRecord) => ({
  ...record,
  handoff: { ...record.handoff, successCriteria: [] },
});

test('a record that arrives is told by one notice to its CSM and to the owners of what it opens, and to nobody else', async () => {
  const { review, csm, record } = await anArrival();
  const revops = await review.as('revops');
  const support = await review.as('support');
  await arrives(review, withoutGoals(record));
  const [notice, ...more] = await inboxOf(review, csm);
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ subject: 'New handoff: Norrdal Logistik', topic: 'handoff' });
  expect(notice?.text).toContain('Missing success criteria (CO-EDGE-001): RevOps');
  expect(await inboxOf(review, revops.memberId)).toEqual([notice]);
  expect(await inboxOf(review, support.memberId)).toEqual([]);
});

test('the same record again, the same finding in another version, and judging it again tell nobody a second time', async () => {
  const { review, csm, record } = await anArrival();
  const id = await arrives(review, withoutGoals(record));
  await arrives(review, withoutGoals(record));
  review.clock.now = '2026-03-04T10:00:00.000Z';
  await arrives(review, { ...withoutGoals(record), account: { ...record.account, employees: 121 } });
  const manager = await review.as('onboarding_manager');
  await manager.caller.onboardings.evaluateAgain({ id });
  expect(await inboxOf(review, csm)).toHaveLength(1);
});

test('what a later record opens is told, and what it opens again as well', async () => {
  const { review, csm, record } = await anArrival();
  await arrives(review, record);
  const before = (await inboxOf(review, csm)).length;
  await arrives(review, withoutGoals(record));
  expect((await inboxOf(review, csm))[0]).toEqual({
    subject: 'Norrdal Logistik: 1 review opened',
    text: '1 review opened:\nMissing success criteria (CO-EDGE-001): RevOps',
    topic: 'review',
  });
  await arrives(review, record);
  await arrives(review, withoutGoals(record));
  expect(await inboxOf(review, csm)).toHaveLength(before + 2);
});

test('a file of up to 25 records is told one by one, a larger one is not', () => {
  expect([1, 25, 26].map(isBulk)).toEqual([false, false, true]);
});

test('a finding of tier low tells nobody', async () => {
  const { review, csm, record } = await anArrival();
  await arrives(review, record);
  const before = await inboxOf(review, csm);
  const id = await arrives(review, { ...record, account: { ...record.account, name: 'NORRDAL LOGISTIK' } });
  const low = await inWorkspace(database.app, review.workspaceId, (tx) =>
    tx
      .selectFrom('review_items')
      .select('tier')
      .where('onboarding_id', '=', id)
      .where('row_id', '=', 'CO-EDGE-040')
      .execute(),
  );
  expect(low).toEqual([{ tier: 'low' }]);
  expect(await inboxOf(review, csm)).toEqual(before);
});

test('a handoff without anybody named goes to the roles, and a record in bulk tells nobody', async () => {
  const review = await aReview(database.app);
  const leader = await review.as('cs_leader');
  await arrives(review, aCleanRecord({ team: {} }));
  expect(await inboxOf(review, leader.memberId)).toMatchObject([{ topic: 'handoff' }]);
  await review.receive(aCleanRecord({ id: 'deal-2', team: {} }));
  expect(await inboxOf(review, leader.memberId)).toHaveLength(1);
});
