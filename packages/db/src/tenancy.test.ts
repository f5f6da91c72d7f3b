import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { newId } from './ids.ts';
import { TEST_APP_ROLE, testDatabase } from './testing/database.ts';
import type { TestDatabase } from './testing/database.ts';
import { fillEveryTable } from './testing/fill.ts';
import { outsideTenancy, tenancyProblems, withoutVersion } from './testing/tenancy.ts';
import { inWorkspace } from './transaction.ts';

const [mine, theirs] = [newId(), newId()];
let database: TestDatabase;
let tables: string[] = [];
let tenants: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    order by 1`.execute(database.owner);
  tables = rows.map(({ name }) => name);
  tenants = tables.filter((name) => !(name in outsideTenancy) && name !== 'workspaces');
});
afterAll(() => database.close());

/** The workspaces whose rows the application sees in the table, standing in `mine`, with no predicate of its own. */
async function seen(table: string): Promise<string[]> {
  const column = table === 'workspaces' ? 'id' : 'workspace_id';
  const { rows } = await inWorkspace(database.app, mine, (tx) =>
    sql<{ id: string }>`select ${sql.ref(column)} as id from ${sql.table(table)} order by 1`.execute(tx),
  );
  return rows.map(({ id }) => id);
}

/** Rows of the table that the application can change, standing in `mine`; null where it may change none at all. */
async function changed(table: string): Promise<number | null> {
  const { rows } = await sql<{ may: boolean }>`
    select has_table_privilege(${TEST_APP_ROLE}, ${table}, 'UPDATE') as may`.execute(database.owner);
  if (rows[0]?.may !== true) return null;
  const column = sql.ref(table === 'workspaces' ? 'id' : 'workspace_id');
  const { numAffectedRows } = await inWorkspace(database.app, mine, (tx) =>
    sql`update ${sql.table(table)} set ${column} = ${column}`.execute(tx),
  );
  return Number(numAffectedRows);
}

const asOwner = (statement: string) => sql.raw(statement).execute(database.owner);

test('every table but the named ones is shut by workspace, keys first by workspace, versions where rows change', async () => {
  expect(await tenancyProblems(database.owner)).toEqual([]);
});

test('the named exceptions all exist: none is a leave for a table to come', () => {
  for (const name of [...Object.keys(outsideTenancy), ...Object.keys(withoutVersion)])
    expect(tables).toContain(name);
  expect(tenants.length).toBeGreaterThan(3);
});

test('in every table the application sees and changes its own workspace alone, without any predicate', async () => {
  await fillEveryTable(database.owner, [...tenants, 'workspaces'], [mine, theirs]);
  for (const table of tenants) {
    expect(await seen(table), table).toEqual([mine]);
    expect([null, 1], table).toContain(await changed(table));
  }
  expect(await changed('workspaces')).toBe(1);
});

test('any one policy dropped is reported, and the application then sees and changes nothing at all', async () => {
  for (const table of tenants) {
    const policy = `${table}_workspace`;
    await asOwner(`drop policy ${policy} on ${table}`);
    const problems = await tenancyProblems(database.owner);
    expect(problems, table).toEqual([expect.stringContaining(`${table}: lacks the policy ${policy}`)]);
    expect(await seen(table), table).toEqual([]);
    expect([null, 0], table).toContain(await changed(table));
    const own = "workspace_id = current_setting('handrail.workspace_id')::uuid";
    await asOwner(`create policy ${policy} on ${table} using (${own}) with check (${own})`);
    expect(await seen(table), table).toEqual([mine]);
  }
  expect(await tenancyProblems(database.owner)).toEqual([]);
});

test("row-level security switched off on any one table is reported, and shows the others' rows", async () => {
  for (const table of tenants) {
    await asOwner(`alter table ${table} disable row level security`);
    expect(await tenancyProblems(database.owner), table).toEqual([`${table}: row-level security is off.`]);
    expect(await seen(table), table).toEqual([mine, theirs].sort());
    await asOwner(`alter table ${table} enable row level security`);
    await asOwner(`alter table ${table} no force row level security`);
    expect(await tenancyProblems(database.owner), table).toEqual([
      `${table}: row-level security does not hold for the owner.`,
    ]);
    await asOwner(`alter table ${table} force row level security`);
  }
});

test('a policy that lets more in is reported, and lets more in', async () => {
  for (const table of tenants) {
    await asOwner(`create policy wide on ${table} using (true)`);
    expect(await tenancyProblems(database.owner), table).toEqual([
      `${table}: has another policy, wide|ALL|true|.`,
    ]);
    expect(await seen(table), table).toEqual([mine, theirs].sort());
    await asOwner(`drop policy wide on ${table}`);
  }
});

test('each policy of the directory of workspaces dropped is reported, and its act no longer possible', async () => {
  const own = "id = current_setting('handrail.workspace_id')::uuid";
  expect(await seen('workspaces')).toEqual([mine, theirs].sort());
  await asOwner('drop policy workspaces_directory on workspaces');
  expect(await tenancyProblems(database.owner)).toHaveLength(1);
  expect(await seen('workspaces')).toEqual([]);
  await asOwner('create policy workspaces_directory on workspaces for select using (true)');

  await asOwner('drop policy workspaces_update on workspaces');
  expect(await tenancyProblems(database.owner)).toHaveLength(1);
  expect(await changed('workspaces')).toBe(0);
  await asOwner(
    `create policy workspaces_update on workspaces for update using (${own}) with check (${own})`,
  );

  const id = newId();
  const insert = () =>
    inWorkspace(database.app, id, (tx) =>
      sql`insert into workspaces values (${id}, ${id}, 'New', 'UTC', now(), 1)`.execute(tx),
    );
  await asOwner('drop policy workspaces_insert on workspaces');
  expect(await tenancyProblems(database.owner)).toHaveLength(1);
  await expect(insert()).rejects.toThrow(/row-level security/);
  await asOwner(`create policy workspaces_insert on workspaces for insert with check (${own})`);
  await insert();
  expect(await tenancyProblems(database.owner)).toEqual([]);
});

test.each([
  ['a new table without policies', 'create table loose (workspace_id uuid primary key)', 'drop table loose'],
  ['a view with its owner’s eyes', 'create view loose as select * from members', 'drop view loose'],
  [
    'a function with its owner’s hands',
    "create function loose() returns int language sql security definer as 'select 1'",
    'drop function loose()',
  ],
  ['an index that crosses workspaces', 'create index loose on members (name)', 'drop index loose'],
  [
    'a right to empty a table',
    `grant truncate on members to ${TEST_APP_ROLE}`,
    `revoke truncate on members from ${TEST_APP_ROLE}`,
  ],
  [
    'a right on the migrator’s table',
    `grant select on kysely_migration to ${TEST_APP_ROLE}`,
    `revoke select on kysely_migration from ${TEST_APP_ROLE}`,
  ],
])('%s is reported', async (_, make, undo) => {
  await asOwner(make);
  expect(await tenancyProblems(database.owner)).not.toEqual([]);
  await asOwner(undo);
  expect(await tenancyProblems(database.owner)).toEqual([]);
});
