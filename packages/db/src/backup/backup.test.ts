import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, testDatabase, type TestDatabase } from '../testing/database.ts';
import { writeBackup } from './write.ts';
import { restoreBackup } from './restore.ts';

const AT = '2026-03-02T10:00:00.000Z';
const ONE = '01900000-0000-7000-8000-000000000001';
const TWO = '01900000-0000-7000-8000-000000000002';
const PERSON = '01900000-0000-7000-8000-00000000000a';
const folder = mkdtempSync(path.join(tmpdir(), 'handrail-backup-'));
const file = path.join(folder, 'handrail.backup');
let source: TestDatabase;
let before: Map<string, string[]>;

beforeAll(async () => {
  source = await testDatabase();
  await inDatabase(source.ownerUrl, async (client) => {
    for (const [id, slug] of [
      [ONE, 'one'],
      [TWO, 'two'],
    ]) {
      await client.query(
        `insert into workspaces values ($1, $2, E'Näme "quoted" \\\\ back\u2028next\u0085', 'Europe/Berlin', now())`,
        [id, slug],
      );
    }
    await client.query(`insert into logins values ($1, 'ana@example.com', now())`, [PERSON]);
    await client.query(
      `insert into members (workspace_id, id, login_id, email, name, roles, invited_at)
       select w.id, $1, $1, 'ana@example.com', E'O''Hara\t\n{x,"y"}', array['csm', 'a"b,c'], now() from workspaces w`,
      [PERSON],
    );
    await client.query(
      `insert into deal_drafts (workspace_id, id, title, draft_values, state, created_by, created_at, updated_at)
       select w.id, $1, '', '{"a":"\\u0000","n":1.10}', 'open', $1, now(), now() from workspaces w`,
      [PERSON],
    );
    await client.query(
      `insert into sessions (id, token_hash, login_id, created_at, last_seen_at, ends_at, user_agent, ip)
       values ($1, 'hash', $1, now(), now(), now(), '', '')`,
      [PERSON],
    );
    await client.query(`select set_config('handrail.workspace_id', $1, false)`, [ONE]);
    await client.query(
      `select append_audit(array[now()], '{a}', '{b}', '{c}', '{d}', '{"{}"}',
         '[{"entry":1,"part":1,"event":"effect.ended","amount":0.1,"unit":"seconds","codes":["kickoff"]}]') from generate_series(1, 450)`,
    );
  });
  before = await contents(source.ownerUrl);
  await writeBackup(source.ownerUrl, file, AT);
});

afterAll(async () => {
  await source.close();
  rmSync(folder, { recursive: true });
});

test('an empty database filled from a backup holds every row exactly, but the ways in', async () => {
  const target = await emptyDatabase();
  expect(await restoreBackup(target.ownerUrl, file, { replace: false })).toEqual({
    ok: true,
    at: AT,
    rows: 2 + 1 + 2 + 2 + 450 + 450 + 1,
  });
  const after = await contents(target.ownerUrl);
  expect(after.get('sessions')).toEqual([]);
  after.set('sessions', before.get('sessions') ?? []);
  expect(after).toEqual(before);
  await target.close();
});

test('numbers given out by the database go on after those of the backup', async () => {
  const target = await emptyDatabase();
  await inDatabase(source.ownerUrl, (client) =>
    client.query(`select setval('onboardings_account_order_seq', 41)`),
  );
  const later = path.join(folder, 'later.backup');
  await writeBackup(source.ownerUrl, later, AT);
  await restoreBackup(target.ownerUrl, later, { replace: false });
  const next = await inDatabase(target.ownerUrl, (client) =>
    client.query(`select nextval('onboardings_account_order_seq')::int as n`),
  );
  expect(next.rows).toEqual([{ n: 42 }]);
  await target.close();
});

test('what a database holds is replaced only when that is said', async () => {
  const target = await emptyDatabase();
  await restoreBackup(target.ownerUrl, file, { replace: false });
  await inDatabase(target.ownerUrl, (client) =>
    client.query(`update logins set email = 'changed@example.com'`),
  );

  expect(await restoreBackup(target.ownerUrl, file, { replace: false })).toMatchObject({
    ok: false,
    kind: 'not_empty',
  });
  expect((await contents(target.ownerUrl)).get('logins')?.[0]).toContain('changed@example.com');

  expect(await restoreBackup(target.ownerUrl, file, { replace: true })).toMatchObject({ ok: true });
  expect((await contents(target.ownerUrl)).get('logins')).toEqual(before.get('logins'));
  await target.close();
});

test('a database that someone uses is left alone', async () => {
  const target = await emptyDatabase();
  await inDatabase(target.ownerUrl, async () => {
    expect(await restoreBackup(target.ownerUrl, file, { replace: true })).toMatchObject({
      ok: false,
      kind: 'in_use',
    });
  });
  await target.close();
});

test.each([
  ['cut off', (whole: Buffer) => whole.subarray(0, whole.length - 40), 'damaged'],
  [
    'cut between two lines',
    (whole: Buffer) => gzipSync(text(whole).split('\n').slice(0, -2).join('\n')),
    'damaged',
  ],
  [
    'changed by one letter',
    (whole: Buffer) => gzipSync(text(whole).replace('ana@example.com', 'eve@example.com')),
    'damaged',
  ],
  ['from a newer version', (whole: Buffer) => resealed(text(whole).replace('"0001-', '"9001-')), 'newer'],
  ['something else', () => Buffer.from('{"format":"handrail backup"}'), 'not_a_backup'],
  ['some other text', () => Buffer.from('# Handrail'), 'not_a_backup'],
  ['empty', () => Buffer.alloc(0), 'not_a_backup'],
])('a file that is %s is refused, and the database stays as it was', async (_name, change, kind) => {
  const target = await emptyDatabase();
  await restoreBackup(target.ownerUrl, file, { replace: false });
  const bad = path.join(folder, 'bad.backup');
  writeFileSync(bad, change(readFileSync(file)));
  expect(await restoreBackup(target.ownerUrl, bad, { replace: true })).toMatchObject({
    ok: false,
    kind,
    message: expect.stringMatching(/^This (file is not a Handrail|backup)/),
  });
  expect((await contents(target.ownerUrl)).get('members')).toEqual(before.get('members'));
  await target.close();
});

test('an owner whom row-level security holds backs up and restores every workspace', async () => {
  const target = await emptyDatabase();
  const owner = new URL(target.ownerUrl);
  await inDatabase(target.ownerUrl, async (client) => {
    await client.query(
      `do $$ begin create role backup_owner login password 'backup' noinherit; exception when duplicate_object then null; end $$`,
    );
    await client.query(`grant all on schema public to backup_owner`);
  });
  owner.username = 'backup_owner';
  owner.password = 'backup';
  await restoreBackup(owner.href, file, { replace: false });
  const again = path.join(folder, 'again.backup');
  await writeBackup(owner.href, again, AT);
  expect(gunzipSync(readFileSync(again)).equals(gunzipSync(readFileSync(file)))).toBe(true);
  await target.close();
});

test('a backup can be read by its owner alone', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

function text(whole: Buffer): string {
  return gunzipSync(whole).toString();
}

/** The same with a trailer that fits, as a newer version would have written it. */
function resealed(changed: string): Buffer {
  const lines = changed.trimEnd().split('\n').slice(0, -1);
  const trailer: { rows: number } = JSON.parse(changed.trimEnd().split('\n').at(-1) ?? '');
  const sha256 = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
  return gzipSync([...lines, JSON.stringify({ rows: trailer.rows, sha256 })].join('\n'));
}

/** Every row of every table as text. */
function contents(url: string): Promise<Map<string, string[]>> {
  return inDatabase(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' order by 1`,
    );
    const all = new Map<string, string[]>();
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
      all.set(
        name,
        rows.map(({ row }) => row),
      );
    }
    return all;
  });
}

async function inDatabase<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
