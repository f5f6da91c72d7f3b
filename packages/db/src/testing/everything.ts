import { sql } from 'kysely';
import type { Db } from '../connect.ts';
import { outsideTenancy } from './tenancy.ts';

/** A fingerprint of every row of every tenant table, by table: two that are equal prove that nothing was changed between them. */
export async function everything(owner: Db): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(owner);
  const tenants = tables.filter(({ name }) => !(name in outsideTenancy));
  const prints = tenants.map(
    ({ name }) => sql`
      select ${name}::text as name, md5(coalesce(string_agg(r::text, '' order by r::text), '')) as print
      from ${sql.table(name)} r`,
  );
  const { rows } = await sql<{ name: string; print: string }>`
    ${sql.join(prints, sql` union all `)}`.execute(owner);
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
