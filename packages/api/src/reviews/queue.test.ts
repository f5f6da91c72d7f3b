import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aRecord } from '../deals/testing/a-record.ts';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { aQueue } from './testing/a-queue.ts';
import type { QueueItemView } from './queue-views.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the queue shows a person’s own items first, each by its clock, and counts them', async () => {
  const queue = await aQueue(database.app);
  const csm = await queue.person('Ines Falk', 'csm');
  const { items, counts, next, previous } = await csm.call.reviews.queue({});
  const mine = items.filter((item) => item.mine);
  expect(mine.length).toBeGreaterThan(0);
  expect(items.slice(0, mine.length)).toEqual(mine);
  expect(new Set(mine.map(({ ownerRole }) => ownerRole))).toEqual(new Set(['csm']));
  for (const part of [mine, items.slice(mine.length)]) {
    const dues = part.map(({ dueAt }) => dueAt ?? '');
    expect(dues).toEqual([...dues].sort());
  }
  expect(counts).toMatchObject({
    mine: { open: mine.length, overdue: 0 },
    all: { open: items.length, waiting: 0 },
  });
  expect([next, previous]).toEqual([null, null]);
  expect((await csm.call.reviews.queue({ who: 'mine' })).items).toEqual(mine);
});

test('pages of two show the whole queue once, forwards and back, across the border of one’s own', async () => {
  const queue = await aQueue(database.app);
  for (const name of ['Lindqvist', 'Moreau'])
    await queue.receive(
      aRecord({ account: { name }, handoff: { successCriteria: ['Drivers are happier'] } }),
    );
  const { call } = await queue.person('Ines Falk', 'csm');
  const key = (item: QueueItemView) => `${item.onboardingId} ${item.row}`;
  for (const list of ['open', 'cleanup'] as const) {
    const all = (await call.reviews.queue({ list, limit: 200 })).items.map(key);
    const seen: string[] = [];
    let page = await call.reviews.queue({ list, limit: 2 });
    seen.push(...page.items.map(key));
    while (page.next !== null) {
      page = await call.reviews.queue({ list, limit: 2, cursor: page.next });
      seen.push(...page.items.map(key));
    }
    expect(seen).toEqual(all);
    const back: string[] = page.items.map(key);
    while (page.previous !== null) {
      page = await call.reviews.queue({ list, limit: 2, cursor: page.previous });
      back.unshift(...page.items.map(key));
    }
    expect(back).toEqual(all);
  }
});

test('filters narrow the queue, and a cursor of another list, or made up, is refused', async () => {
  const queue = await aQueue(database.app);
  const { call } = await queue.person('Ines Falk', 'csm');
  const { items } = await call.reviews.queue({ role: ['ae'], tier: ['high'] });
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(items.map(({ ownerRole, tier }) => `${ownerRole} ${tier}`))).toEqual(new Set(['ae high']));
  expect((await call.reviews.queue({ q: 'nobody like this' })).items).toEqual([]);
  expect((await call.reviews.queue({ q: 'pellworth', row: ['CO-EDGE-010'] })).items).toHaveLength(1);
  expect((await call.reviews.queue({ overdue: true })).items).toEqual([]);
  queue.services.pass(30 * 86_400_000);
  const over = await call.reviews.queue({ overdue: true });
  expect(over.items).toHaveLength(over.counts.all.overdue);
  const { next } = await call.reviews.queue({ limit: 1 });
  for (const cursor of ['x', btoa('["open","next","mine",null,"x","y"]')])
    expect(await refusalFrom(call.reviews.queue({ cursor }))).toMatchObject({ path: '/cursor' });
  expect(await refusalFrom(call.reviews.queue({ list: 'cleanup', cursor: next ?? '' }))).toMatchObject({
    path: '/cursor',
  });
});

test('findings of tier low are confirmed by their owner, never twice, and nothing else is; they take it back, once', async () => {
  const queue = await aQueue(database.app);
  const revops = await queue.person('Rea Voss', 'revops');
  const legal = await queue.person('Lea Gal', 'legal');
  const low = await queue.item('CO-EDGE-040');
  const high = await queue.item('CO-EDGE-008');
  const { ownerRole } = low;
  const owner = ownerRole === 'revops' ? revops : await queue.person('Owen Ner', ownerRole);
  const items = [low, high].map(({ row, version }) => ({ onboardingId: queue.onboardingId, row, version }));
  expect(await legal.call.reviews.confirm({ items })).toMatchObject({ confirmed: 0, left: 2 });
  const [one, two] = await Promise.all([
    owner.call.reviews.confirm({ items }),
    owner.call.reviews.confirm({ items }),
  ]);
  expect(one.confirmed + two.confirmed).toBe(1);
  expect((await queue.item('CO-EDGE-040')).state).toBe('released');
  expect((await queue.item('CO-EDGE-008')).state).toBe('open');
  expect(await queue.audited()).toEqual([
    `${owner.name} confirmed CO-EDGE-040 "${low.title}" on Pellworth Interiors.`,
  ]);
  const { at } = one;
  expect(await legal.call.reviews.takeBackConfirmed({ at })).toEqual({ reopened: 0 });
  expect(await owner.call.reviews.takeBackConfirmed({ at })).toEqual({ reopened: 1 });
  expect(await owner.call.reviews.takeBackConfirmed({ at })).toEqual({ reopened: 0 });
  expect((await queue.item('CO-EDGE-040')).state).toBe('open');
  expect((await queue.audited()).at(-1)).toBe(
    `${owner.name} took back having confirmed CO-EDGE-040 "${low.title}" on Pellworth Interiors.`,
  );
  const shown = await inWorkspace(database.app, queue.workspaceId, (tx) =>
    tx.selectFrom('onboardings').select('finding_count').executeTakeFirstOrThrow(),
  );
  const open = (await owner.call.reviews.queue({ limit: 200 })).items.filter(({ kind }) => kind === 'fired');
  const cleanup = (await owner.call.reviews.queue({ list: 'cleanup' })).items;
  expect(shown.finding_count).toBe(open.length + cleanup.length);
});

test('a role that owns rows of the register begins its day with the queue; support and administrators do not', async () => {
  const queue = await aQueue(database.app);
  const answers = await Promise.all(
    (['csm', 'ae', 'legal', 'support', 'admin'] as const).map(async (role) => {
      const { call } = await queue.person('Mo Member', role);
      return [role, await call.reviews.concernMe()];
    }),
  );
  expect(Object.fromEntries(answers)).toEqual({
    csm: true,
    ae: true,
    legal: true,
    support: false,
    admin: false,
  });
});
