import { sql } from 'kysely';
import type { Db } from '../connect.ts';

/**
 * Puts one made-up row for each workspace into each table that has a `workspace_id`, with the database's own checks
 * taken off: for tests of who sees what, in a database that is thrown away.
 */
export async function fillEveryTable(
  owner: Db,
  tables: readonly string[],
  workspaces: readonly string[],
): Promise<void> {
  const { rows: constraints } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('f', 'c')`.execute(owner);
  for (const { table, name } of constraints)
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(owner);
  for (const table of tables) for (const id of workspaces) await fill(owner, table, id);
}

async function fill(owner: Db, table: string, workspaceId: string): Promise<void> {
  const { rows: columns } = await sql<{ name: string; type: string }>`
    select column_name as name, udt_name as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_nullable = 'NO'
      and column_default is null and is_identity = 'NO'`.execute(owner);
  const values = columns.map(({ name, type }) => {
    if (name === 'workspace_id' || (table === 'workspaces' && name === 'id'))
      return sql`${workspaceId}::uuid`;
    const value = made[type];
    if (value === undefined) throw new Error(`No made-up value for ${table}.${name} of type ${type}`);
    return sql.raw(value);
  });
  const names = columns.map(({ name }) => sql.ref(name));
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(owner);
}

const made: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: 'gen_random_uuid()::text',
  int2: '1',
  int4: '1',
  int8: '1',
  float8: '1',
  bool: 'true',
  jsonb: "'{}'::jsonb",
  json: "'{}'::json",
  _text: "'{}'::text[]",
  _uuid: "'{}'::uuid[]",
  bytea: "'\\x00'::bytea",
  date: "'2026-01-05'::date",
  timestamptz: "'2026-01-05T09:00:00Z'::timestamptz",
};
