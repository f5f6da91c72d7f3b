import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingHolds } from '@handrail/db/reviews/items';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { aQueue } from './testing/a-queue.ts';
import type { TestQueue } from './testing/a-queue.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const ROW = 'CO-EDGE-008';
const seen = async (queue: TestQueue) => ({
  onboardingId: queue.onboardingId,
  row: ROW,
  version: (await queue.item(ROW)).version,
});

test('an item goes to a person or another role, its clock runs on, and the log says who gave it to whom', async () => {
  const queue = await aQueue(database.app);
  const ae = await queue.person('Ada Ernst', 'ae');
  const csm = await queue.person('Ines Falk', 'csm');
  const before = await queue.item(ROW);
  await ae.call.reviews.reassign({
    ...(await seen(queue)),
    role: 'csm',
    memberId: csm.id,
    reason: 'knows the customer',
  });
  expect(await queue.item(ROW)).toMatchObject({
    ownerRole: 'csm',
    ownerId: csm.id,
    dueAt: before.dueAt,
    state: 'open',
    version: before.version + 1,
  });
  const own = await csm.call.reviews.queue({ who: 'mine', row: [ROW] });
  expect(own.items).toMatchObject([{ mine: true, ownerName: 'Ines Falk' }]);
  await csm.call.reviews.reassign({ ...(await seen(queue)), role: 'finance', memberId: null });
  expect(await queue.audited()).toEqual([
    'Ada Ernst gave CO-EDGE-008 on Pellworth Interiors from Account executive to Ines Falk (CSM): "knows the customer".',
    'Ines Falk gave CO-EDGE-008 on Pellworth Interiors from Ines Falk (CSM) to Finance.',
  ]);
});

test('nobody gets an item whose role they do not have, and nobody gives away what is not theirs', async () => {
  const queue = await aQueue(database.app);
  const ae = await queue.person('Ada Ernst', 'ae');
  const legal = await queue.person('Lea Gal', 'legal');
  const item = await seen(queue);
  const to = (role: 'ae' | 'legal' | 'csm', memberId: string | null) => ({ ...item, role, memberId });
  expect(await refusalFrom(legal.call.reviews.reassign(to('legal', null)))).toEqual({ kind: 'forbidden' });
  for (const other of [to('csm', legal.id), to('ae', null), to('ae', queue.workspaceId)])
    expect(await refusalFrom(ae.call.reviews.reassign(other))).toMatchObject({ path: '/owner' });
  expect(await refusalFrom(ae.call.reviews.reassign({ ...to('csm', null), row: 'CO-EDGE-999' }))).toEqual({
    kind: 'not_found',
  });
  expect(await queue.audited()).toEqual([]);
});

test('of many who give an item away at once, one does and all others are told to look again', async () => {
  const queue = await aQueue(database.app);
  const roles = [
    'csm',
    'finance',
    'legal',
    'revops',
    'security',
    'support',
    'product_ops',
    'cs_leader',
  ] as const;
  const ae = await queue.person('Ada Ernst', 'ae');
  const item = await seen(queue);
  const answers = await Promise.all(
    roles.map((role) => refusalFrom(ae.call.reviews.reassign({ ...item, role, memberId: null }))),
  );
  // Whoever comes later may not even be allowed any more: it is not an account executive's item then.
  expect(answers.filter((answer) => answer === null)).toHaveLength(1);
  expect(answers.filter((answer) => answer?.kind === 'stale' || answer?.kind === 'forbidden')).toHaveLength(
    7,
  );
  const winner = roles[answers.indexOf(null)];
  expect(await queue.item(ROW)).toMatchObject({ ownerRole: winner, version: item.version + 1 });
  expect(await queue.audited()).toHaveLength(1);
});

test('two who have the same right: one stops the clock, the other is stale', async () => {
  const queue = await aQueue(database.app);
  const [one, two] = [await queue.person('Ada Ernst', 'ae'), await queue.person('Bo Berg', 'ae')];
  const item = await seen(queue);
  const answers = await Promise.all(
    [one, two].map(({ call }) => refusalFrom(call.reviews.pause({ ...item, reason: 'asked' }))),
  );
  expect(answers.map((answer) => answer?.kind ?? 'done').sort()).toEqual(['done', 'stale']);
});

test('a stopped clock keeps its business minutes and its holds, over nights and weekends', async () => {
  const queue = await aQueue(database.app);
  const ae = await queue.person('Ada Ernst', 'ae');
  const holds = () =>
    inWorkspace(database.app, queue.workspaceId, (tx) => standingHolds(tx, queue, queue.services.now())).then(
      (all) => all.filter(({ row }) => row === ROW),
    );
  const before = await holds();
  expect(before.length).toBeGreaterThan(0);
  // Received at ten on a Wednesday with eight hours; an hour later seven are left.
  queue.services.pass(3_600_000);
  await ae.call.reviews.pause({ ...(await seen(queue)), reason: 'The sponsor is asked' });
  expect(await queue.item(ROW)).toMatchObject({ state: 'waiting', dueAt: null, minutesLeft: 420 });
  expect(await holds()).toEqual(before);
  expect((await ae.call.reviews.queue({ row: [ROW] })).items).toEqual([]);
  expect((await ae.call.reviews.queue({ list: 'waiting' })).items).toMatchObject([{ minutesLeft: 420 }]);
  // On the Monday after, at eleven in Berlin, the clock runs on: seven hours end on Tuesday at ten.
  queue.services.pass(5 * 86_400_000);
  await ae.call.reviews.resume({ ...(await seen(queue)), reason: 'She answered' });
  expect(await queue.item(ROW)).toMatchObject({
    state: 'open',
    dueAt: '2026-03-10T09:00:00.000Z',
    minutesLeft: null,
  });
  expect(await holds()).toEqual(before);
  expect(await queue.audited()).toEqual([
    'Ada Ernst stopped the clock of CO-EDGE-008 on Pellworth Interiors, waiting for the customer: "The sponsor is asked".',
    'Ada Ernst started the clock of CO-EDGE-008 on Pellworth Interiors again: "She answered".',
  ]);
});

test('a clock that does not run cannot be stopped, one that runs cannot be started, and each wants a reason', async () => {
  const queue = await aQueue(database.app);
  const ae = await queue.person('Ada Ernst', 'ae');
  const admin = await queue.person('Ad Min', 'admin');
  const low = await queue.item('CO-EDGE-040');
  const item = await seen(queue);
  expect(await refusalFrom(ae.call.reviews.resume({ ...item, reason: 'x' }))).toMatchObject({
    kind: 'invalid',
  });
  expect(await refusalFrom(ae.call.reviews.pause({ ...item, reason: ' ' }))).toMatchObject({
    path: '/reason',
  });
  const stopping = { onboardingId: queue.onboardingId, row: low.row, version: low.version, reason: 'x' };
  expect(await refusalFrom(admin.call.reviews.pause(stopping))).toMatchObject({ kind: 'invalid' });
});
