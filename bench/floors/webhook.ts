import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { pool } from './pool.ts';

/**
 * The floor of the webhook: node:http, the body read and parsed, and the same rows written in one transaction over pg
 * before the answer. It neither checks nor judges anything: evaluation, packet, findings and audit entries are those that
 * the console made of the same template, kept in a file and written again under the new deal's id.
 */
type Kept = { readonly account: string; readonly rows: Readonly<Record<string, readonly Row[]>> };
type Row = Readonly<Record<string, unknown>>;
type Insert = { readonly name: string; readonly text: string; readonly columns: readonly string[] };

const workspace = process.env['FLOOR_WORKSPACE'];
const kept: readonly Kept[] = JSON.parse(readFileSync(process.env['FLOOR_ROWS'] ?? '', 'utf8'));
const tables = Object.keys(kept[0]?.rows ?? {});
const inserts = new Map<string, Insert>();

/** One prepared statement for all rows of a table, as JSON: one round trip a table. */
async function prepare(): Promise<void> {
  for (const table of tables) {
    const { rows } = await pool.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = ''`,
      [table],
    );
    const columns = rows.map(({ name }) => `"${name}"`).join(', ');
    const typed = rows.map(({ name, type }) => `"${name}" ${type}`).join(', ');
    inserts.set(table, {
      name: table,
      text: `insert into ${table} (${columns}) select ${columns} from jsonb_to_recordset($1::jsonb) as r (${typed})`,
      columns: rows.map(({ name }) => name),
    });
  }
}

async function take(body: string, eventId: string): Promise<string> {
  const record: { id: string; account: { name: string; domain: string } } = JSON.parse(body);
  const like = kept.find(({ account }) => record.account.name.startsWith(account)) ?? kept[0];
  const id = randomUUID();
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const table of tables) {
      const insert = inserts.get(table);
      const rows = like?.rows[table] ?? [];
      if (insert === undefined || rows.length === 0) continue;
      const own = rows.map((row) => underItsOwnId(table, row, { id, record, eventId }));
      await client.query({ name: insert.name, text: insert.text, values: [JSON.stringify(own)] });
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  return JSON.stringify({ onboarding: id, version: 1, result: 'created' });
}

// The workspace has entries of its own before these.
let seq = 1000;
let entry = 1000;

type Deal = {
  readonly id: string;
  readonly eventId: string;
  readonly record: { readonly id: string; readonly account: { readonly domain: string } };
};

/** What a row says differently under the new deal's id; the other tables name the onboarding alone. */
const ownValues: Readonly<Record<string, (deal: Deal) => Row>> = {
  onboardings: ({ id, record }) => ({ id, source_id: record.id, account_key: record.account.domain }),
  record_versions: ({ id, record }) => ({ onboarding_id: id, record }),
  inbox: ({ eventId }) => ({ event_id: eventId }),
  audit_entries: () => ({ seq: (seq += 1) }),
  measurements: ({ id }) => ({ entry: (entry += 1), onboarding_id: id }),
};

function underItsOwnId(table: string, row: Row, deal: Deal): Row {
  const own = ownValues[table]?.(deal) ?? { onboarding_id: deal.id };
  return { ...row, workspace_id: workspace, ...own };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

await prepare();
createServer((request, response) => {
  if (request.url === '/healthz') return void response.end('ok');
  textOf(request)
    .then((body) => take(body, String(request.headers['webhook-id'])))
    .then(
      (answer) => response.writeHead(202, { 'content-type': 'application/json' }).end(answer),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(500).end();
      },
    );
}).listen(Number(process.env['PORT']), process.env['HOST']);
