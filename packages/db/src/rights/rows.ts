import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../connect.ts';
import { inWorkspace } from '../transaction.ts';
import { HELD } from './held.ts';
import type { HeldTable, Tie } from './held.ts';

export type HeldRow = Readonly<Record<string, unknown>>;

/** A row, and what it is found by. */
export type KeyedRow = { readonly row: HeldRow; readonly key: HeldRow };

/** Rows read at a time: outcomes are the largest, about 60 kB each. */
const PAGE = 50;

/** Whose rows are read: of one customer, or those whose words name somebody (lowercase). */
export type Whose =
  | {
      readonly onboardingIds: readonly string[];
      readonly accountIds: readonly string[];
      readonly contactIds: readonly string[];
    }
  | { readonly terms: readonly string[] };

/**
 * The rows of a table that are about a customer or name a person, in the order of their keys. Each page is read in a transaction of its
 * own, so none stays open however slowly they are taken.
 */
export async function* rowsAbout(
  db: Db,
  workspaceId: string,
  table: HeldTable,
  whose: Whose,
): AsyncGenerator<KeyedRow> {
  const about = aboutOf(table, whose);
  if (about === null) return;
  const keys = await keysOf(db, table);
  const withheld = [...(HELD[table].withheld ?? [])];
  const tenant = table === 'workspaces' ? sql`t.id` : sql`t.workspace_id`;
  const columns = sql.join(keys.map(({ name }) => sql`t.${sql.ref(name)}`));
  const page = async (after: RawBuilder<unknown>) => {
    const query = sql<{ row: HeldRow }>`
      select to_jsonb(t) - ${withheld}::text[] as row from ${sql.table(table)} t
      where ${tenant} = ${workspaceId} and ${about} and ${after} order by ${columns} limit ${PAGE}`;
    const { rows } = await inWorkspace(db, workspaceId, (tx) => query.execute(tx), { snapshot: true });
    return rows.map(({ row }) => row);
  };
  for (let rows = await page(sql`true`); rows.length > 0;) {
    for (const row of rows) yield { row, key: Object.fromEntries(keys.map(({ name }) => [name, row[name]])) };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    const values = keys.map(({ name, type }) => sql`${String(last[name])}::text::${sql.raw(type)}`);
    rows = await page(sql`(${columns}) > (${sql.join(values)})`);
  }
}

function aboutOf(table: HeldTable, whose: Whose): RawBuilder<unknown> | null {
  const { account: tie, withheld = [] } = HELD[table];
  if ('terms' in whose)
    return sql`exists (select from unnest(${[...whose.terms]}::text[]) term
      where strpos(lower((to_jsonb(t) - ${[...withheld]}::text[])::text), term) > 0)`;
  return tie === null ? null : tiedTo(tie, whose);
}

function tiedTo(tie: Tie, whose: Exclude<Whose, { terms: readonly string[] }>): RawBuilder<unknown> {
  const onboardings = [...whose.onboardingIds];
  if (tie.of === 'words') {
    const words = sql.join(
      tie.columns.map((column) => sql`t.${sql.ref(column)}`),
      sql` || ' ' || `,
    );
    const ids = [...onboardings, ...whose.accountIds, ...whose.contactIds];
    return sql`exists (select from unnest(${ids}::text[]) id where strpos(${words}, id) > 0)`;
  }
  const column = sql`t.${sql.ref(tie.column)}`;
  switch (tie.of) {
    case 'onboarding':
      return sql`${column} = any (${onboardings}::uuid[])`;
    case 'account':
      return sql`${column} = any (${[...whose.accountIds]}::uuid[])`;
    case 'contact':
      return sql`${column} = any (${[...whose.contactIds]}::uuid[])`;
    case 'message':
    case 'decision':
      return sql`${column} in (select o.id from ${sql.table(`${tie.of}s`)} o
        where o.workspace_id = t.workspace_id and o.onboarding_id = any (${onboardings}::uuid[]))`;
  }
}

/** The columns of a table's primary key, with their types. */
async function keysOf(db: Db, table: HeldTable): Promise<{ name: string; type: string }[]> {
  const { rows } = await sql<{ name: string; type: string }>`
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_index i
      cross join unnest(i.indkey::int2[]) with ordinality k (number, place)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
    where i.indrelid = ${table}::regclass and i.indisprimary order by k.place`.execute(db);
  return rows;
}
