import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from './connect.ts';
import type { MigrateOptions } from './migrate.ts';
import { roleOf, withRole } from './url.ts';

const APP_ROLE = 'handrail_app';

/** The application's role and how to connect as it; makes `handrail_app` unless an address of your own is given. */
export async function appRole(owner: Db, options: MigrateOptions): Promise<{ role: string; url: string }> {
  if (options.appUrl !== undefined) return { role: roleOf(options.appUrl), url: options.appUrl };
  if (options.passwordFile === undefined) throw new TypeError('migrate needs appUrl or passwordFile');
  const password = keptPassword(options.passwordFile);
  const url = withRole(options.ownerUrl, APP_ROLE, password);
  if (!(await connects(url))) await makeRole(owner, password);
  return { role: APP_ROLE, url };
}

/** Refuses a role that row-level security would not hold: a superuser, BYPASSRLS, or the owner of a table. */
export async function refuseTooStrong(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ strong: boolean }>(`
      select r.rolsuper or r.rolbypassrls or exists (
        select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and pg_has_role(c.relowner, 'member')
      ) as strong from pg_roles r where r.rolname = current_user`);
    if (rows[0]?.strong !== false)
      throw new Error(
        'The application must not connect as a superuser, as a role with BYPASSRLS or as the owner of the tables. ' +
          'Leave DATABASE_APP_URL out, or give it a role of its own.',
      );
  } finally {
    await client.end();
  }
}

async function makeRole(owner: Db, password: string): Promise<void> {
  const role = sql.id(APP_ROLE);
  const { rows } = await sql`select from pg_roles where rolname = ${APP_ROLE}`.execute(owner);
  const verb = sql.raw(rows.length === 0 ? 'create' : 'alter');
  await sql`${verb} role ${role} login nosuperuser nocreatedb nocreaterole noinherit password ${sql.lit(password)}`.execute(
    owner,
  );
}

async function connects(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

/** 32 random bytes as hex, written once and read by this user alone. */
export function keptPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const password = randomBytes(32).toString('hex');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${password}\n`, { mode: 0o600, flag: 'wx' });
    return password;
  }
}
