import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** What a customer's people and ours write to each other about an onboarding, and the mail that carries an answer. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, conversation);
  await statements(db, kinds);
  for (const table of ['conversation_entries', 'conversation_reads']) await tenantTable(db, table);
}

const conversation = `
  -- Never changed. Whoever adds one holds the onboarding's lock, so that ids are in the order in which they are seen.
  create table conversation_entries (
    workspace_id uuid not null,
    id uuid not null,
    onboarding_id uuid not null,
    kind text not null check (kind in ('message', 'stuck')),
    -- The hash of the form that it was sent with and of its words: the same form sent twice is one entry.
    key text not null,
    contact_id uuid,
    member_id uuid,
    author_name text not null,
    body text not null,
    -- Where somebody is stuck.
    place jsonb,
    -- Who was told of it by name; null where it was told to a role.
    told text,
    written_at timestamptz(3) not null,
    primary key (workspace_id, id),
    unique (workspace_id, onboarding_id, key),
    check (num_nulls(contact_id, member_id) = 1),
    check ((kind = 'stuck') = (place is not null)),
    check (kind = 'message' or contact_id is not null),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
    foreign key (workspace_id, member_id) references members (workspace_id, id)
  );
  create index conversation_entries_onboarding on conversation_entries (workspace_id, onboarding_id, id);

  -- How far a contact has read.
  create table conversation_reads (
    workspace_id uuid not null,
    onboarding_id uuid not null,
    contact_id uuid not null,
    -- The newest entry that they have seen.
    entry_id uuid not null,
    primary key (workspace_id, onboarding_id, contact_id),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
    foreign key (workspace_id, entry_id) references conversation_entries (workspace_id, id)
  );
`;

const kinds = `
  create or replace function effect_kinds()
  returns table (kind text, holds text[], low_risk boolean, approved_by text[])
  language sql immutable set search_path = pg_catalog as $$
    values
      ('internal_notice', '{}'::text[], true, '{}'::text[]),
      ('notice_mail', '{}', true, '{}'),
      ('information_task', '{}', true, '{}'),
      ('kickoff_project', '{kickoff}', false, '{approve_kickoff}'),
      ('customer_message', '{customer_message}', false, '{approve_customer_message}'),
      ('timeline_message', '{customer_message,customer_timeline}', false, '{approve_customer_message}'),
      ('activation_message', '{customer_message,activation_message}', false, '{approve_customer_message}'),
      ('kickoff_message', '{customer_message,kickoff}', false, '{approve_customer_message}'),
      ('crm_note', '{crm_writeback}', false, '{approve_kickoff,accept_route}'),
      ('billing_call', '{billing_writeback}', false, '{accept_route}'),
      ('provisioning_call', '{provisioning}', false, '{accept_route}'),
      ('kickoff_invitation', '{kickoff,customer_message}', false, '{approve_kickoff}'),
      ('kickoff_cancellation', '{customer_message}', false, '{approve_kickoff}'),
      ('conversation_mail', '{customer_message}', true, '{}')
  $$;
`;
