import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** Messages to the customer with all their versions, and the effects that carry them out. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, messages);
  await statements(db, kinds);
  for (const table of ['messages', 'message_versions']) await tenantTable(db, table);
}

const messages = `
  create table messages (
    workspace_id uuid not null,
    id uuid not null,
    onboarding_id uuid not null,
    kind text not null,
    -- The template as it was then, whole; null for one that an AI drafted.
    template jsonb,
    -- The draft of the record that it began with; null for one from a template.
    draft_id text,
    -- How sure an AI's draft said it was.
    confidence double precision,
    -- One of the customer's people: name, address, role and place in the record.
    recipient jsonb not null,
    state text not null check (state in ('draft', 'awaiting', 'approved', 'rejected', 'discarded')),
    -- The newest of its versions.
    number int not null,
    drafted_by uuid not null,
    drafted_at timestamptz(3) not null,
    asked_by uuid,
    asked_at timestamptz(3),
    decision_id uuid,
    -- What carries it out, once it was approved.
    effect_id uuid,
    settled_by uuid,
    settled_at timestamptz(3),
    version int not null default 1,
    primary key (workspace_id, id),
    check ((template is null) <> (draft_id is null)),
    check ((settled_at is null) = (state in ('draft', 'awaiting'))),
    check ((effect_id is not null) = (state = 'approved')),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, drafted_by) references members (workspace_id, id),
    foreign key (workspace_id, asked_by) references members (workspace_id, id),
    foreign key (workspace_id, settled_by) references members (workspace_id, id),
    foreign key (workspace_id, decision_id) references decisions (workspace_id, id),
    foreign key (workspace_id, effect_id) references effects (workspace_id, id)
  );
  create index messages_onboarding on messages (workspace_id, onboarding_id, id);
  create index messages_state on messages (workspace_id, state, id);

  -- Each wording that a message has had; the first is the draft. Never changed.
  create table message_versions (
    workspace_id uuid not null,
    message_id uuid not null,
    number int not null,
    -- Where the words come from: the template filled, an AI, or a person.
    origin text not null check (origin in ('template', 'ai', 'person')),
    subject text not null,
    body text not null,
    -- The values in it with their citations, what is missing, and what the sender filled in.
    filled jsonb not null,
    written_by uuid not null,
    written_at timestamptz(3) not null,
    primary key (workspace_id, message_id, number),
    foreign key (workspace_id, message_id) references messages (workspace_id, id),
    foreign key (workspace_id, written_by) references members (workspace_id, id)
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
      ('kickoff_message', '{customer_message,kickoff}', false, '{approve_customer_message}')
  $$;
`;
