import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { keptPassword } from './app-role.ts';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './server/embedded.ts';
import { aWorkspace } from './testing/builders.ts';
import { TEST_APP_ROLE, emptyDatabase, testDatabase } from './testing/database.ts';
import { inWorkspace } from './transaction.ts';
import { withRole } from './url.ts';

let empty: Awaited<ReturnType<typeof emptyDatabase>>;
const folder = mkdtempSync(path.join(tmpdir(), 'handrail-migrate-'));
beforeAll(async () => {
  empty = await emptyDatabase();
});
afterAll(async () => {
  await empty.close();
  rmSync(folder, { recursive: true });
});

test('four processes migrating at once run each migration once', async () => {
  // The template first: it makes the role and its password, which every test of this server shares.
  const other = await testDatabase();
  const appUrl = withRole(empty.ownerUrl, TEST_APP_ROLE, new URL(other.appUrl).password);
  await other.close();
  const runs = await Promise.all([1, 2, 3, 4].map(() => migrate({ ownerUrl: empty.ownerUrl, appUrl })));
  const applied = runs.flatMap((run) => run.applied);
  expect(applied.length).toBeGreaterThan(0);
  expect(new Set(applied).size).toBe(applied.length);
  expect((await migrate({ ownerUrl: empty.ownerUrl, appUrl })).applied).toEqual([]);
});

test("the application's role is refused where row-level security would not hold it", async () => {
  await expect(migrate({ ownerUrl: empty.ownerUrl, appUrl: empty.ownerUrl })).rejects.toThrow(/superuser/);
});

test('the password file is written once, readable by its user alone', () => {
  const passwordFile = path.join(folder, 'nested', 'app-password');
  const password = keptPassword(passwordFile);
  expect(password).toMatch(/^[0-9a-f]{64}$/);
  expect(keptPassword(passwordFile)).toBe(password);
  expect(readFileSync(passwordFile, 'utf8').trim()).toBe(password);
  expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
});

test('the application owns nothing and cannot change the schema, its own grants or the policies', async () => {
  const database = await testDatabase();
  try {
    const { id } = await aWorkspace(database.app);
    const { rows } = await sql<{ owned: number }>`
      select count(*) as owned from pg_class where relowner = ${TEST_APP_ROLE}::regrole`.execute(
      database.owner,
    );
    expect(rows).toEqual([{ owned: 0 }]);
    for (const statement of [
      'create table stolen (id int)',
      'alter table members no force row level security',
      'drop policy members_workspace on members',
      'alter table members disable trigger all',
      'delete from audit_entries',
      'update audit_entries set seq = 2',
      'truncate audit_entries',
      "insert into audit_entries values ('00000000-0000-7000-8000-000000000000', 1, now(), '', '', '', '', '', '')",
      'set role postgres',
      'set session_replication_role = replica',
      "insert into audit_heads values ('00000000-0000-7000-8000-000000000000', 1, '')",
    ])
      await expect(
        inWorkspace(database.app, id, (tx) => sql.raw(statement).execute(tx)),
        statement,
      ).rejects.toThrow(/permission denied|must be owner/);
    const app = connect(database.appUrl, { max: 1 });
    const { rows: role } = await sql`
      select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user`.execute(
      app,
    );
    await app.destroy();
    expect(role).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
    ]);
  } finally {
    await database.close();
  }
});

test("without an address of yours the application's role is made, keeps its password, and gets a new one when that is lost", async () => {
  // A server of its own: the role belongs to the whole server, and other tests are using theirs.
  const server = await startPostgres({ dataDir: path.join(folder, 'pg'), durable: false });
  try {
    const passwordFile = path.join(folder, 'role-password');
    const first = await migrate({ ownerUrl: server.url, passwordFile });
    const again = await migrate({ ownerUrl: server.url, passwordFile });
    expect(again).toEqual({ appUrl: first.appUrl, applied: [] });
    rmSync(passwordFile);
    const anew = await migrate({ ownerUrl: server.url, passwordFile });
    expect(anew.appUrl).not.toBe(first.appUrl);
    const app = connect(anew.appUrl, { max: 1 });
    const { rows } = await sql`select current_user as role`.execute(app);
    await app.destroy();
    expect(rows).toEqual([{ role: 'handrail_app' }]);
  } finally {
    await server.stop();
  }
});
