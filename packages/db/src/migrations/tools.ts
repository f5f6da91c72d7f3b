import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * Shuts a table to all but the workspace of the transaction (`inWorkspace`): enabled and forced row-level
 * security, so that not even the table's owner reads past it. Without a workspace the policy raises an error.
 * The table must have a column `workspace_id uuid`, first in its primary key. What the application may do with
 * the table stands in `grants.ts`. Frozen migrations call this: write a second helper rather than change it.
 */
export async function tenantTable(db: Kysely<unknown>, table: string): Promise<void> {
  const name = sql.table(table);
  const policy = sql.ref(`${table}_workspace`);
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`alter table ${name} force row level security`.execute(db);
  await sql`
    create policy ${policy} on ${name}
      using (workspace_id = current_setting('handrail.workspace_id')::uuid)
      with check (workspace_id = current_setting('handrail.workspace_id')::uuid)
  `.execute(db);
}

/** Runs several statements as one, for schema text that reads better whole. Takes no parameters. */
export async function statements(db: Kysely<unknown>, text: string): Promise<void> {
  await sql.raw(text).execute(db);
}
