import { sql } from 'kysely';
import type { Db } from '../connect.ts';
import { outsideTenancy } from './tenancy.ts';

export type WordColumn = {
  readonly table: string;
  readonly column: string;
  readonly type: 'text' | 'jsonb' | '_text';
};

/** Every column of every tenant table that can hold words. */
export async function wordColumns(owner: Db): Promise<WordColumn[]> {
  const { rows } = await sql<WordColumn>`
    select c.relname as table, a.attname as column, t.typname as type from pg_attribute a
      join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and t.typname in ('text', 'jsonb', '_text') order by 1, 2`.execute(owner);
  return rows.filter(({ table }) => !(table in outsideTenancy));
}

/** Lets the rows of these tables be changed by hand, in a database that is thrown away. */
export async function guardsOff(owner: Db, tables: readonly string[]): Promise<void> {
  for (const table of tables) await sql`alter table ${sql.table(table)} disable trigger user`.execute(owner);
}

/** Puts a value into a column of a workspace's rows. */
export async function plant(
  owner: Db,
  workspaceId: string,
  { table, column }: Pick<WordColumn, 'table' | 'column'>,
  value: unknown,
): Promise<void> {
  const tenant = table === 'workspaces' ? 'id' : 'workspace_id';
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}
    where ${sql.ref(tenant)} = ${workspaceId}`.execute(owner);
}
