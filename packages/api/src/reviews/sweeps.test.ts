import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_REVIEW_SETTINGS } from '@handrail/core/reviews/settings';
import { newId } from '@handrail/db/ids';
import { insertCondition } from '@handrail/db/reviews/conditions';
import { changeItem, standingHolds } from '@handrail/db/reviews/items';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aRecord } from '../deals/testing/a-record.ts';
import { workOff } from '../effects/work-off.ts';
import { endLongWaits, escalateOverdue, tellLapsedConditions } from './sweeps.ts';
import { aQueue } from './testing/a-queue.ts';
import type { TestQueue } from './testing/a-queue.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const ROW = 'CO-EDGE-008';
/** Eight business hours after Wednesday at ten in Berlin. */
const DUE = '2026-03-05T09:00:00.000Z';
const HOURS = { opens: 9 * 60, closes: 17 * 60, days: [1, 2, 3, 4, 5], holidays: [] };
const LATER = '2026-03-05T09:00:00.001Z';
const inIt = <T>(queue: TestQueue, work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(database.app, queue.workspaceId, work);
const held = async (queue: TestQueue, at: string) =>
  (await inIt(queue, (tx) => standingHolds(tx, queue, at)))
    .filter(({ row }) => row === ROW)
    .map(({ hold }) => hold);

test('an item whose clock has run out goes to its escalation owner once, with a clock of their own, and a moment earlier it does not', async () => {
  const queue = await aQueue(database.app);
  const before = await queue.item(ROW);
  expect(before.dueAt).toBe(DUE);
  await escalateOverdue(queue.services, '2026-03-05T08:59:59.999Z');
  expect(await queue.item(ROW)).toEqual(before);
  await escalateOverdue(queue.services, DUE);
  const after = await queue.item(ROW);
  expect(after).toEqual({
    ...before,
    ownerRole: before.escalationRole,
    ownerId: null,
    escalatedAt: DUE,
    // A day of business hours for high.
    dueAt: '2026-03-06T09:00:00.000Z',
    version: before.version + 1,
  });
  await escalateOverdue(queue.services, LATER);
  expect(await queue.item(ROW)).toEqual(after);
  const said = (await queue.audited()).filter((sentence) => sentence.includes(ROW));
  expect(said).toEqual([
    'Handrail escalated CO-EDGE-008 on Pellworth Interiors from Account executive to RevOps: its time is over.',
  ]);
});

test('whom nobody hears goes on level by level, each with the time of the tier, and stays with the last', async () => {
  const queue = await aQueue(database.app);
  const leader = await queue.person('Lea Der', 'cs_leader');
  const passed = [];
  for (const at of ['2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11']) {
    const now = `${at}T09:00:00.000Z`;
    await Promise.all([1, 2].map(() => escalateOverdue(queue.services, now)));
    // What the two left to each other, as they met at another item of the onboarding, comes with the next sweep.
    await escalateOverdue(queue.services, now);
    const { ownerRole, dueAt } = await queue.item(ROW);
    passed.push(`${ownerRole} ${dueAt?.slice(0, 10)}`);
  }
  expect(passed).toEqual([
    'revops 2026-03-06',
    'cs_leader 2026-03-09',
    'admin 2026-03-10',
    'admin 2026-03-10',
    'admin 2026-03-10',
  ]);
  const said = (await queue.audited()).filter((sentence) => sentence.includes(`escalated ${ROW}`));
  expect(said).toHaveLength(3);
  await workOff({ ...queue.services, now: () => '2026-04-01T09:00:00.000Z' }, queue.workspaceId);
  const { items } = await leader.call.inbox.list({});
  expect(items.filter(({ subject }) => subject.startsWith(ROW))).toHaveLength(1);
});

test('the customer is waited for as long as the workspace says; then the clock goes on with what was left, and its owner is told', async () => {
  const queue = await aQueue(database.app);
  const [ae, admin] = [await queue.person('Ada Ernst', 'ae'), await queue.person('Ad Min', 'admin')];
  await admin.call.reviews.changeSettings({
    settings: {
      ...DEFAULT_REVIEW_SETTINGS,
      hours: HOURS,
      slas: [...DEFAULT_REVIEW_SETTINGS.slas],
      waitingMinutes: 480,
    },
    version: 0,
  });
  const { version } = await queue.item(ROW);
  await ae.call.reviews.pause({ onboardingId: queue.onboardingId, row: ROW, version, reason: 'asked' });
  const waiting = await queue.item(ROW);
  expect(waiting.waitsUntil).not.toBeNull();
  const until = waiting.waitsUntil ?? '';
  await endLongWaits(queue.services, new Date(Date.parse(until) - 1).toISOString());
  expect(await queue.item(ROW)).toEqual(waiting);
  await Promise.all([1, 2, 3].map(() => endLongWaits(queue.services, until)));
  const open = await queue.item(ROW);
  expect(open).toMatchObject({ state: 'open', minutesLeft: null, waitsUntil: null });
  expect(open.dueAt !== null && open.dueAt > until).toBe(true);
  expect((await queue.audited()).at(-1)).toBe(
    'Handrail started the clock of CO-EDGE-008 on Pellworth Interiors again: "the customer was waited for long enough".',
  );
  await workOff({ ...queue.services, now: () => '2026-04-01T09:00:00.000Z' }, queue.workspaceId);
  const told = (await ae.call.inbox.list({})).items.filter(({ topic }) => topic === 'review');
  expect(told.map(({ subject }) => subject)).toEqual([
    'CO-EDGE-008 of Pellworth Interiors waits for the customer no longer',
  ]);
});

test('what waits for the customer keeps its limit when somebody else gets it', async () => {
  const queue = await aQueue(database.app);
  const ae = await queue.person('Ada Ernst', 'ae');
  const { version } = await queue.item(ROW);
  const place = { onboardingId: queue.onboardingId, row: ROW };
  await ae.call.reviews.pause({ ...place, version, reason: 'asked' });
  const { waitsUntil, version: paused } = await queue.item(ROW);
  await ae.call.reviews.reassign({ ...place, version: paused, role: 'revops', memberId: null });
  expect(await queue.item(ROW)).toMatchObject({ ownerRole: 'revops', waitsUntil });
});

test('the person whom the deal names for the escalation role gets it, where they are here', async () => {
  const queue = await aQueue(database.app);
  const [here, gone] = [await queue.person('Ines Falk', 'csm'), await queue.person('Ada Ernst', 'csm')];
  await inIt(queue, (tx) =>
    tx.updateTable('members').set({ active: false }).where('id', '=', gone.id).execute(),
  );
  for (const csm of [here, gone]) {
    const { onboardingId } = await queue.receive(
      aRecord({ team: { csm: { name: csm.name, email: csm.email } } }),
    );
    await inIt(queue, (tx) =>
      tx
        .updateTable('review_items')
        .set({ escalation_role: 'csm', owner_id: null })
        .where('onboarding_id', '=', onboardingId)
        .execute(),
    );
    await escalateOverdue(queue.services, '2026-04-01T09:00:00.000Z');
    const owners = await inIt(queue, (tx) =>
      tx
        .selectFrom('review_items')
        .select('owner_id')
        .distinct()
        .where('onboarding_id', '=', onboardingId)
        .where('escalated_at', 'is not', null)
        .execute(),
    );
    expect(owners).toEqual([{ owner_id: csm === here ? here.id : null }]);
  }
});

test('what waits, was decided, or has no clock is never escalated', async () => {
  const queue = await aQueue(database.app);
  const ae = await queue.person('Ada Ernst', 'ae');
  const { version } = await queue.item(ROW);
  await ae.call.reviews.pause({ onboardingId: queue.onboardingId, row: ROW, version, reason: 'asked' });
  await escalateOverdue(queue.services, '2027-01-01T00:00:00.000Z');
  expect(await queue.item(ROW)).toMatchObject({ state: 'waiting', escalatedAt: null });
  expect(await queue.item('CO-EDGE-040')).toMatchObject({ state: 'open', escalatedAt: null });
});

test('four sweeps side by side escalate each item once, and what somebody works on just now waits for the next', async () => {
  const queue = await aQueue(database.app);
  const at = '2026-03-20T09:00:00.000Z';
  await inIt(queue, async (tx) => {
    await tx
      .selectFrom('onboardings')
      .select('id')
      .where('id', '=', queue.onboardingId)
      .forUpdate()
      .execute();
    await escalateOverdue(queue.services, at);
  });
  expect((await queue.item(ROW)).escalatedAt).toBeNull();
  await Promise.all([1, 2, 3, 4].map(() => escalateOverdue(queue.services, at)));
  await escalateOverdue(queue.services, at);
  const items = await inIt(queue, (tx) =>
    tx.selectFrom('review_items').select('row_id').where('escalated_at', 'is not', null).execute(),
  );
  expect(items.length).toBeGreaterThan(5);
  expect(await queue.audited()).toHaveLength(items.length);
});

/** Approves the item with a condition until `dueAt`, as a decision does. */
async function conditional(queue: TestQueue, dueAt: string): Promise<void> {
  const owner = await queue.person('Con Dition', 'csm');
  const item = await queue.item(ROW);
  const decisionId = newId();
  await inIt(queue, async (tx) => {
    const stopped = { state: 'conditional', dueAt: null, minutesLeft: null } as const;
    await tx
      .insertInto('decisions')
      .values({
        workspace_id: queue.workspaceId,
        id: decisionId,
        onboarding_id: queue.onboardingId,
        kind: 'approve_with_conditions',
        row_ids: [ROW],
        seen_hash: 'x',
        reason: null,
        details: '{}',
        decided_by: owner.id,
        decided_as: 'csm',
        decided_at: queue.services.now(),
        undoes: null,
      })
      .execute();
    await changeItem(tx, queue, item, { ...stopped, decisionId });
    await insertCondition(tx, queue, {
      id: newId(),
      row: ROW,
      decisionId,
      condition: 'Call the sponsor',
      scope: item.holds,
      ownerId: owner.id,
      dueAt,
    });
  });
}

test('a condition that lapses holds again even if no sweep ever runs', async () => {
  const queue = await aQueue(database.app);
  const before = await held(queue, queue.services.now());
  expect(before.length).toBeGreaterThan(0);
  await conditional(queue, DUE);
  expect(await held(queue, '2026-03-05T08:59:59.999Z')).toEqual([]);
  expect(await held(queue, DUE)).toEqual(before);
});

test('a lapsed condition opens its item again with a new clock, once, and lists show the hold', async () => {
  const queue = await aQueue(database.app);
  const before = await held(queue, queue.services.now());
  await conditional(queue, DUE);
  await tellLapsedConditions(queue.services, '2026-03-05T08:59:59.999Z');
  expect((await queue.item(ROW)).state).toBe('conditional');
  await Promise.all([1, 2, 3].map(() => tellLapsedConditions(queue.services, LATER)));
  await tellLapsedConditions(queue.services, LATER);
  expect(await queue.item(ROW)).toMatchObject({
    state: 'open',
    dueAt: '2026-03-06T09:00:00.001Z',
    decisionId: null,
  });
  expect(await held(queue, LATER)).toEqual(before);
  expect(await queue.audited()).toEqual([
    'Handrail noticed that a condition on Pellworth Interiors was not met in time, so CO-EDGE-008 is open again: "Call the sponsor".',
  ]);
  const { holds } = await inIt(queue, (tx) =>
    tx
      .selectFrom('onboardings')
      .select('holds')
      .where('id', '=', queue.onboardingId)
      .executeTakeFirstOrThrow(),
  );
  expect(holds).toEqual(expect.arrayContaining(before));
});

test('one review that cannot be settled is logged and keeps no other from its turn', async () => {
  const queue = await aQueue(database.app);
  const poison = (await queue.receive(aRecord({ account: { name: 'Poison' } }))).onboardingId;
  const record = JSON.stringify({ team: { csm: { name: 'No text', email: 5 } } });
  await database.owner
    .updateTable('record_versions')
    .set({ record })
    .where('onboarding_id', '=', poison)
    .execute();
  await database.owner
    .updateTable('review_items')
    .set({ escalation_role: 'csm' })
    .where('onboarding_id', '=', poison)
    .execute();
  await escalateOverdue(queue.services, LATER);
  expect(queue.services.errors.length).toBeGreaterThan(0);
  expect((await queue.item(ROW)).escalatedAt).toBe(LATER);
});
