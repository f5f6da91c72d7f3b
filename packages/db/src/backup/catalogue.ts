import type { ClientBase } from 'pg';

export type BackupTable = {
  readonly name: string;
  readonly columns: readonly string[];
  /** Whether it is read and written workspace by workspace (row-level security is forced on owners too). */
  readonly byWorkspace: boolean;
};

/** Ways in that must not come back to life with a backup, and counters of the moment. People sign in anew. */
const LEFT_OUT = [
  'sessions',
  'sign_in_challenges',
  'calendar_keys',
  'rate_limits',
  'kysely_migration',
  'kysely_migration_lock',
];

/** The tables to back up, each after those it refers to. Throws when they refer to each other in a circle. */
export async function backupTables(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable & { refersTo: string[] }>(
    `select c.relname as name,
            c.relforcerowsecurity and exists (
              select from pg_attribute w where w.attrelid = c.oid and w.attname = 'workspace_id' and not w.attisdropped
            ) as "byWorkspace",
            array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns,
            array(select distinct t.relname::text from pg_constraint k join pg_class t on t.oid = k.confrelid
                  where k.conrelid = c.oid and k.contype = 'f' and t.oid <> c.oid) as "refersTo"
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
      order by c.relname`,
    [LEFT_OUT],
  );
  const ordered: BackupTable[] = [];
  let left = rows;
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name));
    const ready = left.filter(({ refersTo }) => !refersTo.some((other) => names.has(other)));
    if (ready.length === 0)
      throw new Error(`These tables refer to each other in a circle: ${[...names].join(', ')}`);
    ordered.push(...ready.map(({ name, columns, byWorkspace }) => ({ name, columns, byWorkspace })));
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** The workspaces, which anyone may list. */
export async function workspaceIds(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from workspaces order by id');
  return rows.map(({ id }) => id);
}

/** Chooses the workspace whose rows the rest of the transaction reads and writes. */
export async function enterWorkspace(client: ClientBase, workspace: string): Promise<void> {
  await client.query(`select set_config('handrail.workspace_id', $1, true)`, [workspace]);
}
