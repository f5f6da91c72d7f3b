import pg from 'pg';
import { backupTables, enterWorkspace, workspaceIds, type BackupTable } from './catalogue.ts';
import { tally, type Batch, type Header } from './format.ts';

/** Rows fetched and written at a time; packets are the largest, about 60 kB each. */
const BATCH = 200;

/**
 * The lines of a backup: everything as it was at one moment, however much is written meanwhile.
 * @param ownerUrl the role that owns the tables
 * @param at the present, ISO 8601 UTC
 */
export async function* dump(ownerUrl: string, at: string): AsyncGenerator<string> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c TimeZone=UTC -c DateStyle=ISO' });
  await client.connect();
  const total = tally();
  const told = (line: string, rows: number) => {
    total.add(line, rows);
    return line;
  };
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const tables = await backupTables(client);
    yield told(JSON.stringify(await headerOf(client, tables, at)), 0);
    const workspaces = await workspaceIds(client);
    for (const table of tables) {
      for (const workspace of table.byWorkspace ? workspaces : [null]) {
        if (workspace !== null) await enterWorkspace(client, workspace);
        for await (const rows of rowsOf(client, table, workspace)) {
          const batch: Batch = { table: table.name, workspace, rows };
          yield told(JSON.stringify(batch), rows.length);
        }
      }
    }
    yield JSON.stringify(total.trailer());
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function headerOf(client: pg.Client, tables: readonly BackupTable[], at: string): Promise<Header> {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  const columns = Object.fromEntries(tables.map((table) => [table.name, table.columns]));
  const given = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' and last_value is not null`,
  );
  const sequences = Object.fromEntries(given.rows.map(({ name, last }) => [name, last]));
  return {
    format: 'handrail backup',
    version: 1,
    at,
    migrations: rows.map(({ name }) => name),
    tables: columns,
    sequences,
  };
}

async function* rowsOf(
  client: pg.Client,
  table: BackupTable,
  workspace: string | null,
): AsyncGenerator<(string | null)[][]> {
  const columns = table.columns.map((column) => `${client.escapeIdentifier(column)}::text`).join(', ');
  const from = client.escapeIdentifier(table.name);
  // The owner may be a superuser, whom row-level security does not hold.
  const where = workspace === null ? '' : `where workspace_id = ${client.escapeLiteral(workspace)}`;
  await client.query(`declare backup no scroll cursor for select ${columns} from ${from} ${where}`);
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${BATCH} from backup`,
      rowMode: 'array',
    });
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) break;
  }
  await client.query('close backup');
}
