import { sql } from 'kysely';
import type { Db } from '../connect.ts';
import { TEST_APP_ROLE } from './database.ts';

/** Tables that belong to no workspace, each with the reason why it cannot. Everything else is shut by workspace. */
export const outsideTenancy: Readonly<Record<string, string>> = {
  logins: 'one address for all workspaces, read at sign-in before one is chosen',
  login_workspaces: 'which workspaces a login may choose from, read before one is chosen',
  login_contacts: 'whose contact a login may be, read before a workspace is chosen',
  sign_in_challenges: 'kept before it is known whose they are',
  sessions: 'the cookie is looked up before its workspace is known',
  rate_limits: 'limits addresses and IPs, known or not',
  local_mail: 'the mailbox of the machine, shown in demo mode only',
  kysely_migration: "the migrator's own; the application may not read it",
  kysely_migration_lock: "the migrator's own; the application may not read it",
};

/** Tables whose rows the application updates without a `version`, each with the reason why races cannot hurt. */
export const withoutVersion: Readonly<Record<string, string>> = {
  sign_in_challenges: 'used up and counted in one conditional update',
  sessions: 'only last-seen and the one-time move into a workspace are written',
  rate_limits: 'counted in one upsert',
  intake_drafts: "a person's own typing, kept by their page's own count in one upsert",
  conversation_reads: 'how far one person has read, which only moves on, in one upsert',
  import_lines: "changed only under their import's lock and version",
};

/** Functions with their owner's hands: the only ways to write what the application may not write itself. */
const actsAsOwner = [
  'append_audit',
  'approve_effect',
  'plan_effect',
  'lease_effects',
  'begin_effect',
  'record_effect',
  'settle_effect',
];

const WORKSPACE = "(workspace_id = (current_setting('handrail.workspace_id'::text))::uuid)";
const OWN_ID = "(id = (current_setting('handrail.workspace_id'::text))::uuid)";
const usual = (table: string) => [`${table}_workspace|ALL|${WORKSPACE}|${WORKSPACE}`];

/** Policies as `name|command|using|check`; the directory of workspaces is the one table with its own. */
const expected = (table: string): string[] =>
  table === 'workspaces'
    ? [
        'workspaces_directory|SELECT|true|',
        `workspaces_insert|INSERT||${OWN_ID}`,
        `workspaces_update|UPDATE|${OWN_ID}|${OWN_ID}`,
      ]
    : usual(table);

/** What is wrong with the tenancy of this database's schema, one sentence each; empty when all is well. */
export async function tenancyProblems(owner: Db): Promise<string[]> {
  const tables = await tablesOf(owner);
  const problems = tables.flatMap((table) => (table.name in outsideTenancy ? [] : tableProblems(table)));
  return [
    ...problems,
    ...(await indexProblems(owner)),
    ...(await grantProblems(owner)),
    ...(await doorProblems(owner)),
  ];
}

type Table = { name: string; enabled: boolean; forced: boolean; policies: string[] };

async function tablesOf(owner: Db): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      array(
        select concat_ws('|', p.policyname, p.cmd, coalesce(p.qual, ''), coalesce(p.with_check, '')) from pg_policies p
        where p.schemaname = 'public' and p.tablename = c.relname and p.permissive = 'PERMISSIVE' order by 1
      ) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f') order by 1`.execute(
    owner,
  );
  return rows;
}

function tableProblems({ name, enabled, forced, policies }: Table): string[] {
  const wanted = expected(name);
  return [
    ...(enabled ? [] : [`${name}: row-level security is off.`]),
    ...(forced ? [] : [`${name}: row-level security does not hold for the owner.`]),
    ...wanted
      .filter((policy) => !policies.includes(policy))
      .map((policy) => `${name}: lacks the policy ${policy}.`),
    ...policies
      .filter((policy) => !wanted.includes(policy))
      .map((policy) => `${name}: has another policy, ${policy}.`),
  ];
}

/** Every key, unique or not, and every reference between tenants' tables begins with the workspace. */
async function indexProblems(owner: Db): Promise<string[]> {
  const { rows } = await sql<{ table: string; name: string }>`
    select c.relname as table, i.relname as name from pg_index x
      join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
      where c.relnamespace = 'public'::regnamespace and a.attname <> 'workspace_id'
    union all
    select c.relname, k.conname from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.contype = 'f' and a.attname <> 'workspace_id'
        and exists (select from pg_attribute w where w.attrelid = r.oid and w.attname = 'workspace_id')
    union all
    select c.relname, 'column workspace_id' from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not exists (select from pg_attribute w where w.attrelid = c.oid and w.attname = 'workspace_id' and w.attnotnull)
    order by 1, 2`.execute(owner);
  return rows
    .filter(({ table }) => !(table in outsideTenancy) && table !== 'workspaces')
    .map(({ table, name }) => `${table}: ${name} does not begin with the workspace.`);
}

async function grantProblems(owner: Db): Promise<string[]> {
  const { rows } = await sql<{ table: string; may: string[]; version: boolean }>`
    select c.relname as table,
      array(select p from unnest('{TRUNCATE,REFERENCES,TRIGGER,UPDATE,SELECT}'::text[]) p
        where has_table_privilege(${TEST_APP_ROLE}, c.oid, p)) as may,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'version') as version
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`.execute(owner);
  return rows.flatMap(({ table, may, version }) => [
    ...may
      .filter((one) => one !== 'UPDATE' && one !== 'SELECT')
      .map((one) => `${table}: the application may ${one}.`),
    ...(may.includes('UPDATE') && !version && !(table in withoutVersion)
      ? [`${table}: is changed without a version.`]
      : []),
    ...(may.includes('SELECT') && table.startsWith('kysely')
      ? [`${table}: the application may read it.`]
      : []),
  ]);
}

/** Ways around a table's policies: views with their owner's eyes, functions with their owner's hands, roles above policies. */
async function doorProblems(owner: Db): Promise<string[]> {
  const { rows } = await sql<{ problem: string }>`
    select c.relname || ': is a view, which reads as its owner.' as problem from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
        and not coalesce('security_invoker=true' = any(c.reloptions), false)
    union all
    select p.proname || ': acts as its owner.' from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.proname <> all (${[...actsAsOwner]})
    union all
    select r.rolname || ': stands above the policies.' from pg_roles r
      where r.rolname = ${TEST_APP_ROLE} and (r.rolsuper or r.rolbypassrls)
    union all
    select c.relname || ': belongs to the application.' from pg_class c where pg_get_userbyid(c.relowner) = ${TEST_APP_ROLE}
    order by 1`.execute(owner);
  return rows.map(({ problem }) => problem);
}
