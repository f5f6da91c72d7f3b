import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import pg from 'pg';
import { connect } from '../connect.ts';
import type { Db } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { withDatabase, withRole } from '../url.ts';
import { testPostgresUrl } from '../server/test-server.ts';

export type TestDatabase = {
  /** The owner: a superuser on most test servers, for looking behind the curtain. */
  readonly owner: Db;
  /** As the application connects. */
  readonly app: Db;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly close: () => Promise<void>;
};

/**
 * The application's role in tests. Not `handrail_app`: that one belongs to the whole server, and whatever starts Handrail
 * there (the browser tests do) gives it a password of its own.
 */
export const TEST_APP_ROLE = 'handrail_test_app';
const PASSWORD = 'handrail-test';

/**
 * A fresh, migrated database of its own (a copy of a template, about 50 ms). Call it in `beforeAll`, `close` it in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await testPostgresUrl();
  const template = await migratedTemplate(server);
  const name = `handrail_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, (client) => client.query(`create database ${name} template ${template}`));
  const ownerUrl = withDatabase(server, name);
  const appUrl = withRole(ownerUrl, TEST_APP_ROLE, PASSWORD);
  const owner = connect(ownerUrl, { max: 3, applicationName: 'test owner' });
  const app = connect(appUrl, { max: 10, applicationName: 'test app' });
  const close = async () => {
    await Promise.all([owner.destroy(), app.destroy()]);
    await asAdmin(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { owner, app, ownerUrl, appUrl, close };
}

/** An empty database without tables, for testing the migrations themselves. */
export async function emptyDatabase(): Promise<{ ownerUrl: string; close: () => Promise<void> }> {
  const server = await testPostgresUrl();
  const name = `handrail_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, (client) => client.query(`create database ${name}`));
  return {
    ownerUrl: withDatabase(server, name),
    close: () =>
      asAdmin(
        server,
        async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
      ),
  };
}

let ready: Promise<string> | undefined;

function migratedTemplate(server: string): Promise<string> {
  ready ??= makeTemplate(server);
  return ready;
}

/** One template per state of the schema's sources, made by whichever worker comes first. */
async function makeTemplate(server: string): Promise<string> {
  const name = `handrail_template_${schemaHash()}`;
  return asAdmin(server, async (client) => {
    await client.query('select pg_advisory_lock(7241002)');
    const { rows } = await client.query('select from pg_database where datname = $1 and datistemplate', [
      name,
    ]);
    if (rows.length > 0) return name;
    // Left half-made by a run that was killed.
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(
      `do $$ begin create role ${TEST_APP_ROLE} login noinherit; exception when duplicate_object then null; end $$`,
    );
    await client.query(`alter role ${TEST_APP_ROLE} login nosuperuser nobypassrls password '${PASSWORD}'`);
    await client.query(`create database ${name}`);
    const ownerUrl = withDatabase(server, name);
    const migrated = await migrate({ ownerUrl, appUrl: withRole(ownerUrl, TEST_APP_ROLE, PASSWORD) });
    if (!migrated.ok) throw new Error(migrated.message);
    await client.query(`alter database ${name} is_template true`);
    return name;
  });
}

function schemaHash(): string {
  const hash = createHash('sha256').update(TEST_APP_ROLE);
  const migrations = new URL('../migrations/', import.meta.url);
  const files = readdirSync(migrations).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  for (const file of files.sort()) hash.update(readFileSync(new URL(file, migrations)));
  for (const file of ['../grants.ts', '../effects/queue.ts'])
    hash.update(readFileSync(new URL(file, import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}

async function asAdmin<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: withDatabase(server, 'postgres'),
    application_name: 'test admin',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
