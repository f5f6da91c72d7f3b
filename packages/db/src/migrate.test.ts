import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './server/embedded.ts';
import { aWorkspace } from './testing/builders.ts';
import { TEST_APP_ROLE, emptyDatabase, testDatabase } from './testing/database.ts';
import { inWorkspace } from './transaction.ts';
import { withDatabase, withRole } from './url.ts';

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
  const applied = runs.flatMap((run) => (run.ok ? run.applied : []));
  expect(applied.length).toBeGreaterThan(0);
  expect(new Set(applied).size).toBe(applied.length);
  expect(await migrate({ ownerUrl: empty.ownerUrl, appUrl })).toEqual({ ok: true, appUrl, applied: [] });
});

test("the application's role is refused where row-level security would not hold it, and the owner keeps its rights", async () => {
  const refusal = { ok: false, kind: 'role', message: expect.stringContaining('HANDRAIL_APP_DATABASE_URL') };
  for (let time = 0; time < 2; time += 1)
    expect(await migrate({ ownerUrl: empty.ownerUrl, appUrl: empty.ownerUrl })).toEqual(refusal);
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

// A server of its own: these roles belong to the whole server, and other tests are using theirs.
async function onItsOwnServer(work: (serverUrl: string) => Promise<void>): Promise<void> {
  const server = await startPostgres({ dataDir: path.join(folder, 'pg'), durable: false });
  try {
    await work(server.url);
  } finally {
    await server.stop();
  }
}

test("without an address of yours the application's role is made, and servers with one password share it", async () => {
  await onItsOwnServer(async (ownerUrl) => {
    const first = await migrate({ ownerUrl, appPassword: 'one' });
    if (!first.ok) throw new Error(first.message);
    const app = connect(first.appUrl, { max: 1 });
    const { rows } = await sql`select current_user as role`.execute(app);
    await app.destroy();
    expect(rows).toEqual([{ role: 'handrail_app' }]);
    expect(await migrate({ ownerUrl, appPassword: 'one' })).toEqual({ ...first, applied: [] });
    const changed = await migrate({ ownerUrl, appPassword: 'two' });
    expect(changed).toMatchObject({ ok: true, applied: [] });
    expect(changed).not.toEqual(first);
  });
});

test('what an owner may not do with the role is said plainly, and another database is left its password', async () => {
  await onItsOwnServer(async (ownerUrl) => {
    const mine = await migrate({ ownerUrl, appPassword: 'mine' });
    const admin = connect(ownerUrl, { max: 1 });
    await sql`create role second login createrole password 'second'`.execute(admin);
    await sql`create role weak login password 'weak'`.execute(admin);
    for (const owner of ['second', 'weak'])
      await sql`create database ${sql.id(owner)} owner ${sql.id(owner)}`.execute(admin);
    const as = (owner: string) => withRole(withDatabase(ownerUrl, owner), owner, owner);
    expect(await migrate({ ownerUrl: as('second'), appPassword: 'theirs' })).toEqual({
      ok: false,
      kind: 'role',
      message: expect.stringContaining('serves another database already'),
    });
    expect(await migrate({ ownerUrl, appPassword: 'mine' })).toMatchObject({ ok: true });
    if (!mine.ok) throw new Error(mine.message);
    const still = connect(mine.appUrl, { max: 1 });
    await sql`select 1`.execute(still);
    await still.destroy();

    await sql`drop owned by handrail_app`.execute(admin);
    await sql`drop role handrail_app`.execute(admin);
    expect(await migrate({ ownerUrl: as('weak'), appPassword: 'any' })).toEqual({
      ok: false,
      kind: 'role',
      message: expect.stringMatching(/may not create the role handrail_app\. .*HANDRAIL_APP_DATABASE_URL/),
    });
    await sql`create role app login createrole password 'app'`.execute(admin);
    const appUrl = withRole(as('weak'), 'app', 'app');
    expect(await migrate({ ownerUrl: as('weak'), appUrl })).toMatchObject({ ok: false, kind: 'role' });
    await sql`alter role app nocreaterole`.execute(admin);
    expect(await migrate({ ownerUrl: as('weak'), appUrl })).toMatchObject({ ok: true });
    expect(await migrate({ ownerUrl: withRole(as('weak'), 'app', 'app'), appUrl })).toMatchObject({
      ok: false,
      message: expect.stringContaining('may not make or change the tables'),
    });
    await sql`alter role app password 'other'`.execute(admin);
    expect(await migrate({ ownerUrl: as('weak'), appUrl })).toMatchObject({
      ok: false,
      message: expect.stringContaining('cannot connect'),
    });
    await admin.destroy();
  });
});
