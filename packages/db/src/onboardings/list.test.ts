import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { aWorkspace } from '../testing/builders.ts';
import { testDatabase } from '../testing/database.ts';
import type { TestDatabase } from '../testing/database.ts';
import { manyOnboardings } from '../testing/many-onboardings.ts';
import { inWorkspace } from '../transaction.ts';
import type { OnboardingFilter } from './filters.ts';
import { listOnboardings, listQuery, positionOf } from './list.ts';
import type { OnboardingSort } from './list.ts';

let database: TestDatabase;
let workspaceId: string;
const COUNT = 3000;
beforeAll(async () => {
  database = await testDatabase();
  workspaceId = (await aWorkspace(database.app)).id;
  await manyOnboardings(database.app, workspaceId, COUNT);
  await manyOnboardings(database.app, (await aWorkspace(database.app)).id, 300);
  await database.owner.transaction().execute(async (tx) => {
    // Meetings without the decisions behind them.
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`
      insert into kickoff_meetings (workspace_id, id, onboarding_id, sequence, starts_at, minutes, timezone, place, goal, organizer,
        attendees, decision_id)
      select workspace_id, gen_random_uuid(), id, 0, received_at, 60, 'UTC', '', '', '{}', '[]', gen_random_uuid()
      from onboardings where tier_rank > 1`.execute(tx);
  });
  await sql`vacuum analyze`.execute(database.owner);
});
afterAll(() => database.close());

type Node = {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
};

/** Every node of the plan that the application's role gets, with what it really read. */
async function planOf(query: RawBuilder<unknown>): Promise<Node[]> {
  const { rows } = await inWorkspace(database.app, workspaceId, (tx) =>
    sql<{ 'QUERY PLAN': [{ Plan: Node }] }>`explain (analyze, format json) ${query}`.execute(tx),
  );
  const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];
  const [row] = rows;
  return row === undefined ? [] : flat(row['QUERY PLAN'][0].Plan);
}

const indexes: Record<OnboardingSort, string> = {
  updated: 'onboardings_updated',
  received: 'onboardings_received',
  closed: 'onboardings_closed',
  account: 'onboardings_account',
  risk: 'onboardings_risk',
};

test.each(Object.entries(indexes))(
  'a page sorted by %s reads its lines from %s and nothing else',
  async (name, index) => {
    const sort = name as OnboardingSort;
    const deep = await inWorkspace(database.app, workspaceId, (tx) =>
      listOnboardings(tx, workspaceId, {}, { sort, from: null, limit: 1000 }),
    );
    const last = deep.items.at(-1);
    if (last === undefined) throw new Error('The list is empty');
    const position = positionOf(last, sort);
    for (const from of [
      null,
      { position, direction: 'next' as const },
      { position, direction: 'previous' as const },
    ]) {
      const plan = await planOf(listQuery(workspaceId, {}, { sort, from, limit: 50 }));
      // A Result only checks once that the workspace is the transaction's.
      const steps = plan.filter((node) => node['Node Type'] !== 'Result');
      expect(steps).toMatchObject([
        { 'Node Type': 'Limit' },
        { 'Index Name': index, 'Actual Rows': 51 },
        { 'Index Name': expect.stringMatching(/^kickoff_meetings/) },
      ]);
      for (const step of steps) expect(step['Rows Removed by Filter'] ?? 0).toBe(0);
    }
  },
);

test.each<[string, OnboardingFilter]>([
  ['a state', { states: ['accepted'] }],
  ['a lane', { lanes: ['renewal'] }],
  ['a word that few have', { words: ['deal-777'] }],
  ['a word that nobody has', { words: ['nobody'] }],
  ['a row that fired nowhere', { rows: ['CO-EDGE-099'] }],
])('a list narrowed to %s reads a small part of the table', async (_, filter) => {
  const plan = await planOf(listQuery(workspaceId, filter, { sort: 'updated', from: null, limit: 50 }));
  const read = plan.map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0));
  expect(Math.max(...read)).toBeLessThan(COUNT / 4);
  expect(plan.map((node) => node['Node Type'])).not.toContain('Seq Scan');
});
