import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { aMember, aWorkspace } from '../testing/builders.ts';
import { testDatabase } from '../testing/database.ts';
import type { TestDatabase } from '../testing/database.ts';
import { manyItems } from '../testing/many-items.ts';
import { manyOnboardings } from '../testing/many-onboardings.ts';
import { inWorkspace } from '../transaction.ts';
import { QUEUE_LISTS } from './queue-branches.ts';
import type { Viewer } from './queue-branches.ts';
import { queueCounts } from './queue-counts.ts';
import { queuedItems, queueQuery } from './queue.ts';
import type { QueuedItem, QueueRequest } from './queue.ts';

let database: TestDatabase;
let workspaceId: string;
let csm: string;
const COUNT = 3000;
const FROM = '2026-01-05T09:00:00.000Z';
beforeAll(async () => {
  database = await testDatabase();
  workspaceId = (await aWorkspace(database.app)).id;
  csm = (await aMember(database.app, workspaceId, { roles: ['csm'] })).id;
  await manyOnboardings(database.app, workspaceId, COUNT);
  await manyItems(database.app, workspaceId, csm, FROM);
  await sql`vacuum analyze`.execute(database.owner);
});
afterAll(() => database.close());

const viewer = (...roles: InternalRole[]): Viewer => ({ memberId: csm, roles });
const request = (given: Partial<QueueRequest> = {}): QueueRequest => ({
  list: 'open',
  share: 'mine',
  viewer: viewer('csm'),
  filter: {},
  from: null,
  backwards: false,
  limit: 51,
  ...given,
});
const read = (given: Partial<QueueRequest>) =>
  inWorkspace(database.app, workspaceId, (tx) => queuedItems(tx, workspaceId, request(given)));
const placeOf = (item: QueuedItem) => ({
  dueAt: item.dueAt,
  onboardingId: item.onboardingId,
  row: item.row,
});
const keyOf = ({ onboardingId, row }: QueuedItem) => `${onboardingId} ${row}`;

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
};

/** The nodes that read items, with what they really read. */
async function readsOf(query: RawBuilder<unknown>): Promise<Node[]> {
  const { rows } = await inWorkspace(database.app, workspaceId, (tx) =>
    sql<{ 'QUERY PLAN': [{ Plan: Node }] }>`explain (analyze, format json) ${query}`.execute(tx),
  );
  const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];
  const [row] = rows;
  return (row === undefined ? [] : flat(row['QUERY PLAN'][0].Plan)).filter(
    (node) => node['Relation Name'] === 'review_items',
  );
}

test.each<[string, Partial<QueueRequest>, readonly string[]]>([
  ['a person’s own', {}, ['review_items_owner', 'review_items_role']],
  ['one role’s', { share: 'others', filter: { roles: ['finance'] } }, ['review_items_role']],
  ['two roles’', { share: 'others', filter: { roles: ['finance', 'legal'] } }, ['review_items_role']],
  ['what is to be cleaned up', { share: 'others', list: 'cleanup' }, ['review_items_due']],
  ['what waits', { share: 'others', list: 'waiting' }, ['review_items_aside']],
  ['what stands under a condition', { list: 'conditional' }, ['review_items_aside']],
])('a page of %s reads its own index and little else', async (_, given, indexes) => {
  const reads = await readsOf(queueQuery(workspaceId, request(given)));
  expect([...new Set(reads.map((node) => node['Index Name']))].sort()).toEqual(indexes);
  const lines = reads.map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0));
  expect(Math.max(...lines)).toBeLessThan(COUNT / 10);
});

test('pages turned forwards and backwards show every item once, in the order of its clock', async () => {
  for (const list of QUEUE_LISTS) {
    const all = await read({ list, share: 'others', limit: 100_000 });
    expect(all.length).toBeGreaterThan(50);
    const dues = all.map((item) => item.dueAt ?? '');
    expect(dues).toEqual([...dues].sort());
    const seen: QueuedItem[] = [];
    for (let page = await read({ list, share: 'others' }); page.length > 0;) {
      seen.push(...page);
      const last = page.at(-1);
      if (last === undefined) break;
      page = await read({ list, share: 'others', from: placeOf(last) });
    }
    expect(seen.map(keyOf)).toEqual(all.map(keyOf));
    const middle = all[50];
    if (middle === undefined) throw new Error('Too few items');
    const before = await read({ list, share: 'others', from: placeOf(middle), backwards: true });
    expect(before.map(keyOf).reverse()).toEqual(all.slice(0, 50).map(keyOf));
  }
});

test('every item is either mine or others’: by name, or by role where nobody is named', async () => {
  for (const roles of [[], ['csm'], ['finance', 'legal', 'revops']] as const)
    for (const list of QUEUE_LISTS) {
      const given = { list, viewer: viewer(...roles), limit: 100_000 };
      const [mine, others] = await Promise.all([
        read({ ...given, share: 'mine' }),
        read({ ...given, share: 'others' }),
      ]);
      const isMine = (item: QueuedItem) =>
        item.ownerId === csm || (item.ownerId === null && roles.some((role) => role === item.ownerRole));
      expect(mine.every(isMine)).toBe(true);
      expect(others.some(isMine)).toBe(false);
      const counts = await inWorkspace(database.app, workspaceId, (tx) =>
        queueCounts(tx, workspaceId, given.viewer, FROM),
      );
      expect(counts.mine[list]).toBe(Math.min(1000, mine.length));
      expect(counts.all[list]).toBe(Math.min(1000, mine.length + others.length));
    }
});

test('filters narrow, and what is over is counted by the clock', async () => {
  const narrowed = await read({ share: 'others', filter: { tiers: ['hold'], roles: ['legal'] } });
  expect(new Set(narrowed.map(({ tier, ownerRole }) => `${tier} ${ownerRole}`))).toEqual(
    new Set(['hold legal']),
  );
  const over = '2026-01-05T09:10:00.000Z';
  const overdue = await read({ share: 'others', viewer: viewer(), filter: { overdueAt: over } });
  expect(overdue.length).toBeGreaterThan(0);
  expect(overdue.every(({ dueAt }) => dueAt !== null && dueAt <= over)).toBe(true);
  const { mine, all } = await inWorkspace(database.app, workspaceId, (tx) =>
    queueCounts(tx, workspaceId, viewer(), over),
  );
  expect(all.overdue).toBe(overdue.length + mine.overdue);
  const found = await read({ share: 'others', filter: { words: ['deal-77'] } });
  expect(new Set(found.map(({ onboardingId }) => onboardingId)).size).toBeGreaterThan(1);
});
