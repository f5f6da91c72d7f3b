import { sql } from 'kysely';
import type { Db } from './connect.ts';
import type { Tables } from './tables.ts';

type Privilege = 'select' | 'insert' | 'update' | 'delete';

/** All that the application's role may do, table by table. Whatever is not listed it cannot. */
const mayDo: Record<keyof Tables, readonly Privilege[]> = {
  workspaces: ['select', 'insert', 'update'],
  logins: ['select', 'insert'],
  login_workspaces: ['select', 'insert'],
  members: ['select', 'insert', 'update'],
  login_contacts: ['select', 'insert'],
  accounts: ['select', 'insert', 'update'],
  contacts: ['select', 'insert', 'update'],
  contact_onboardings: ['select', 'insert', 'update'],
  sign_in_challenges: ['select', 'insert', 'update', 'delete'],
  sessions: ['select', 'insert', 'update', 'delete'],
  rate_limits: ['select', 'insert', 'update', 'delete'],
  local_mail: ['select', 'insert', 'delete'],
  audit_entries: ['select'],
  audit_heads: ['select'],
  measurements: ['select'],
  register_versions: ['select', 'insert'],
  onboardings: ['select', 'insert', 'update'],
  onboarding_words: ['select', 'insert', 'delete'],
  record_versions: ['select', 'insert'],
  outcomes: ['select', 'insert'],
  findings: ['select', 'insert', 'update'],
  inbox: ['select', 'insert'],
  webhook_secrets: ['select', 'insert', 'update'],
  import_batches: ['select', 'insert', 'update'],
  import_lines: ['select', 'insert', 'update', 'delete'],
  shadow_runs: ['select', 'insert', 'delete'],
  shadow_cases: ['select', 'insert'],
  deal_drafts: ['select', 'insert', 'update'],
  review_settings: ['select', 'insert', 'update'],
  review_items: ['select', 'insert', 'update'],
  decisions: ['select', 'insert'],
  conditions: ['select', 'insert', 'update'],
  information_requests: ['select', 'insert', 'update'],
  acceptance_ticks: ['select', 'insert', 'delete'],
  acceptances: ['select', 'insert', 'delete'],
  review_comments: ['select', 'insert'],
  watchers: ['select', 'insert', 'delete'],
  effect_approvals: ['select'],
  effects: ['select'],
  notices: ['select', 'insert', 'update'],
  kickoff_projects: ['select', 'insert', 'update'],
  tasks: ['select', 'insert', 'update'],
  plan_steps: ['select', 'insert', 'update'],
  calendar_keys: ['select', 'insert', 'update', 'delete'],
  kickoff_meetings: ['select', 'insert', 'update'],
  checklist_marks: ['select', 'insert', 'delete'],
  owner_patterns: ['select', 'insert', 'update', 'delete'],
  intake_statements: ['select', 'insert'],
  intake_drafts: ['select', 'insert', 'update'],
  endpoints: ['select', 'insert', 'update'],
  messages: ['select', 'insert', 'update'],
  message_versions: ['select', 'insert'],
  documents: ['select', 'insert', 'update'],
  document_versions: ['select', 'insert', 'update'],
  conversation_entries: ['select', 'insert'],
  logos: ['select', 'insert', 'delete'],
  brands: ['select', 'insert', 'update'],
  conversation_reads: ['select', 'insert', 'update'],
};

/** The functions it may call; those that write act as the tables' owner, and check what they are asked. */
const mayCall = [
  'append_audit',
  'standing_holds',
  'effect_kinds',
  'effect_held_by',
  'effect_is_approved',
  'write_approvers',
  'approve_effect',
  'plan_effect',
  'lease_effects',
  'begin_effect',
  'record_effect',
  'settle_effect',
] as const;

/** Gives `role` exactly the privileges above, in one transaction; run by the owner after the migrations. */
export async function grantTo(owner: Db, role: string): Promise<void> {
  const to = sql.id(role);
  await owner.transaction().execute(async (transaction) => {
    await sql`revoke all on all tables in schema public from ${to}`.execute(transaction);
    await sql`grant usage on schema public to ${to}`.execute(transaction);
    for (const [table, privileges] of Object.entries(mayDo))
      await sql`grant ${sql.raw(privileges.join(', '))} on ${sql.table(table)} to ${to}`.execute(transaction);
    for (const name of mayCall)
      await sql`grant execute on function ${sql.ref(name)} to ${to}`.execute(transaction);
  });
}
