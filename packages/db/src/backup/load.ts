import { setTimeout as wait } from 'node:timers/promises';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { connect } from '../connect.ts';
import { migrations } from '../migrations/all.ts';
import { enterWorkspace } from './catalogue.ts';
import type { Batch, Header } from './format.ts';

export type Occupied = {
  readonly ok: false;
  readonly kind: 'in_use' | 'not_empty';
  readonly message: string;
};

/**
 * Fills a database with a backup that `checkBackup` found whole, at the version it was made with; `migrate` then brings it up
 * to date. All rows come in one transaction.
 * @param lines the backup again, from its first line
 * @param replace whether what is there may be dropped; without it a database with a workspace is refused
 */
export async function load(
  ownerUrl: string,
  header: Header,
  lines: AsyncIterable<string>,
  replace: boolean,
): Promise<{ ok: true } | Occupied> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c TimeZone=UTC -c DateStyle=ISO' });
  await client.connect();
  try {
    const occupied = await refuse(client, replace);
    if (occupied !== null) return occupied;
    await dropEverything(client);
    await migrateTo(ownerUrl, header.migrations.at(-1));
    await client.query('begin');
    await fill(client, header, lines);
    for (const [name, value] of Object.entries(header.sequences)) {
      await client.query('select setval($1, $2)', [client.escapeIdentifier(name), value]);
    }
    await client.query('commit');
    return { ok: true };
  } finally {
    await client.end();
  }
}

async function refuse(client: pg.Client, replace: boolean): Promise<Occupied | null> {
  if (await inUse(client)) {
    return {
      ok: false,
      kind: 'in_use',
      message: 'The database is in use: stop Handrail first, then restore.',
    };
  }
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.workspaces') is not null as there`,
  );
  if (replace || rows[0]?.there !== true) return null;
  const workspaces = await client.query('select from workspaces limit 1');
  if (workspaces.rows.length === 0) return null;
  const message =
    'The database already holds a workspace. To drop everything in it and put the backup in its place, add --replace.';
  return { ok: false, kind: 'not_empty', message };
}

/** Whether others stay connected; whoever is just leaving gets two seconds. */
async function inUse(client: pg.Client): Promise<boolean> {
  for (let look = 0; look < 20; look += 1) {
    const { rows } = await client.query(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         and coalesce(backend_type, 'client backend') = 'client backend'`,
    );
    if (rows.length === 0) return false;
    await wait(100);
  }
  return true;
}

/** What we own in the schema; the schema itself may belong to the database's owner. */
async function dropEverything(client: pg.Client): Promise<void> {
  await client.query(`do $$ declare item record; begin
    for item in select oid::regclass as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_has_role(relowner, 'usage')
    loop execute format('drop table %s cascade', item.name); end loop;
    for item in select oid::regprocedure as name from pg_proc
      where pronamespace = 'public'::regnamespace and pg_has_role(proowner, 'usage')
        and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e')
    loop execute format('drop function %s cascade', item.name); end loop;
  end $$`);
}

async function migrateTo(ownerUrl: string, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  const db = connect(ownerUrl, { max: 2, applicationName: 'handrail restore' });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
    const { error } = await migrator.migrateTo(name);
    if (error !== undefined) throw error;
  } finally {
    await db.destroy();
  }
}

async function fill(client: pg.Client, header: Header, lines: AsyncIterable<string>): Promise<void> {
  const types = await columnTypes(client);
  let first = true;
  for await (const line of lines) {
    const batch: Partial<Batch> = first ? {} : JSON.parse(line);
    first = false;
    if (batch.table === undefined || batch.rows === undefined) continue;
    if (batch.workspace) await enterWorkspace(client, batch.workspace);
    await insert(client, batch.table, header.tables[batch.table] ?? [], batch.rows, types);
  }
}

async function insert(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Batch['rows'],
  types: ReadonlyMap<string, string>,
): Promise<void> {
  const names = columns.map((column) => client.escapeIdentifier(column));
  const values = columns.map((column, index) => `r.c${index}::${types.get(`${table}.${column}`)}`);
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`);
  const aliases = columns.map((_, index) => `c${index}`);
  // The workspace's own row must exist before its policy lets it be written by that name: the owner chose it by id.
  if (table === 'workspaces') {
    for (const row of rows) {
      await enterWorkspace(client, row[columns.indexOf('id')] ?? '');
      await insertValues([row]);
    }
    return;
  }
  await insertValues(rows);

  async function insertValues(some: Batch['rows']): Promise<void> {
    await client.query(
      `insert into ${client.escapeIdentifier(table)} (${names.join(', ')}) overriding system value
       select ${values.join(', ')} from unnest(${arrays.join(', ')}) as r (${aliases.join(', ')})`,
      columns.map((_, index) => some.map((row) => row[index])),
    );
  }
}

/** Type of each column as Postgres writes it, by `table.column`. */
async function columnTypes(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ place: string; type: string }>(
    `select c.relname || '.' || a.attname as place, format_type(a.atttypid, a.atttypmod) as type
       from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  );
  return new Map(rows.map(({ place, type }) => [place, type]));
}
