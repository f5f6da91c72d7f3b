import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from './connect.ts';
import type { MigrateOptions } from './migrate.ts';
import { roleOf, withRole } from './url.ts';

const APP_ROLE = 'handrail_app';

/** The application's role cannot be had; `message` says what whoever runs Handrail can do. */
export type RoleRefused = { readonly ok: false; readonly kind: 'role'; readonly message: string };

/** The application's role and how to connect as it; makes `handrail_app` unless an address of your own is given. */
export async function appRole(
  owner: Db,
  options: MigrateOptions,
): Promise<{ readonly ok: true; readonly role: string; readonly url: string } | RoleRefused> {
  if (options.appUrl !== undefined) return { ok: true, role: roleOf(options.appUrl), url: options.appUrl };
  const { ownerUrl, appPassword } = options;
  if (appPassword === undefined) throw new TypeError('migrate needs appUrl or appPassword');
  const url = withRole(ownerUrl, APP_ROLE, appPassword);
  if ((await connectionFault(url)) !== null) {
    const refusal = await makeRole(owner, appPassword);
    if (refusal !== null) return refusal;
  }
  return { ok: true, role: APP_ROLE, url };
}

/**
 * Refuses a role that row-level security would not hold (a superuser, BYPASSRLS, the owner of a table, or one that may become
 * such a role), and one that cannot connect. Ask before granting: taking rights from the owner would lock it out.
 */
export async function refuseTooStrong(url: string): Promise<RoleRefused | null> {
  const fault = await connectionFault(url);
  if (fault !== null) return refused(`The application's role cannot connect to the database: ${fault}`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ strong: boolean }>(`
      select exists (
        select from pg_roles r where (r.rolsuper or r.rolbypassrls or r.rolcreaterole)
          and pg_has_role(r.oid, 'member')
      ) or exists (
        select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and pg_has_role(c.relowner, 'member')
      ) as strong`);
    return rows[0]?.strong === false
      ? null
      : refused(
          'The application must not connect as a superuser, as a role with BYPASSRLS or CREATEROLE, or as the owner of the tables. ' +
            'Leave HANDRAIL_APP_DATABASE_URL out, or give it a role of its own.',
        );
  } finally {
    await client.end();
  }
}

async function makeRole(owner: Db, password: string): Promise<RoleRefused | null> {
  const role = sql.id(APP_ROLE);
  const { rows } = await sql<{ elsewhere: boolean }>`
    select exists (
      select from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid
        and d.dbid not in (0, (select oid from pg_database where datname = current_database()))
    ) as elsewhere from pg_roles r where rolname = ${APP_ROLE}`.execute(owner);
  const [known] = rows;
  if (known?.elsewhere === true)
    return refused(
      `The role ${APP_ROLE} of this Postgres serves another database already. ` +
        'Make a role for this one and give its address in HANDRAIL_APP_DATABASE_URL (docs/operations.md, "Your own Postgres").',
    );
  // Who may only create roles may not touch the other attributes of one that is there; `refuseTooStrong` looks at them.
  const statement =
    known === undefined
      ? sql`create role ${role} login nosuperuser nocreatedb nocreaterole noinherit password ${sql.lit(password)}`
      : sql`alter role ${role} login password ${sql.lit(password)}`;
  try {
    await statement.execute(owner);
    return null;
  } catch (error) {
    if (!isForbidden(error)) throw error;
    return refused(
      `The role of DATABASE_URL may not ${known === undefined ? 'create' : 'change'} the role ${APP_ROLE}. ` +
        'Make a role for the application and give its address in HANDRAIL_APP_DATABASE_URL (docs/operations.md, "Your own Postgres").',
    );
  }
}

/** SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html */
const INSUFFICIENT_PRIVILEGE = '42501';

/** Whether Postgres said that the role may not do this. */
export function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE;
}

/** The owner's role may not make the tables. */
export function mayNotMigrate(): RoleRefused {
  return refused(
    'The role of DATABASE_URL may not make or change the tables. It must own the database, or be allowed to create in its ' +
      'schema "public" (grant create on schema public to …) and own the tables that are there.',
  );
}

function refused(message: string): RoleRefused {
  return { ok: false, kind: 'role', message };
}

/** Why nobody can connect at this address, in Postgres' words; null where one can. */
async function connectionFault(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end();
  }
}
