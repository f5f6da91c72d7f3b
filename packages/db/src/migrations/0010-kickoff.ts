import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** Kickoff meetings with their invitations, what people tick before a handoff and a kickoff, and how ownership is passed on. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, kinds);
  await statements(db, kickoff);
  for (const table of ['kickoff_meetings', 'checklist_marks', 'owner_patterns']) await tenantTable(db, table);
}

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
      ('kickoff_invitation', '{kickoff,customer_message}', false, '{approve_kickoff}'),
      ('kickoff_cancellation', '{customer_message}', false, '{approve_kickoff}')
  $$;
`;

const kickoff = `
  -- A meeting to which people were invited. Its id is the UID in their calendars, and its sequence the newest they were sent.
  create table kickoff_meetings (
    workspace_id uuid not null,
    id uuid not null,
    onboarding_id uuid not null,
    sequence int not null check (sequence >= 0),
    starts_at timestamptz(3) not null,
    minutes int not null check (minutes > 0),
    timezone text not null,
    place text not null,
    goal text not null,
    -- The people invited, the organizer among them or not, as the packet named them then.
    organizer jsonb not null,
    attendees jsonb not null,
    called_off_at timestamptz(3),
    -- The decision that brought it to what it is.
    decision_id uuid not null,
    version int not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, decision_id) references decisions (workspace_id, id)
  );
  -- An onboarding has one kickoff meeting at a time.
  create unique index kickoff_meetings_standing on kickoff_meetings (workspace_id, onboarding_id) where called_off_at is null;
  create index kickoff_meetings_onboarding on kickoff_meetings (workspace_id, onboarding_id, id);

  -- One point of a list ticked by somebody. Ticked anew, it is a row anew.
  create table checklist_marks (
    workspace_id uuid not null,
    onboarding_id uuid not null,
    list text not null check (list in ('internal_sync', 'sales_ready', 'sales_handoff')),
    point text not null,
    note text,
    marked_by uuid not null,
    marked_at timestamptz(3) not null,
    primary key (workspace_id, onboarding_id, list, point),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, marked_by) references members (workspace_id, id)
  );

  -- How ownership is passed on, where somebody has chosen it; else it is read from the seats.
  create table owner_patterns (
    workspace_id uuid not null,
    onboarding_id uuid not null,
    pattern text not null check (pattern in ('relay', 'overlap', 'pod', 'single_owner')),
    chosen_by uuid not null,
    chosen_at timestamptz(3) not null,
    version int not null default 1,
    primary key (workspace_id, onboarding_id),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, chosen_by) references members (workspace_id, id)
  );

  -- Points of its own checklist that sales left open when it accepted, and why it is ready without them.
  alter table acceptances add column open_points text[] not null default '{}';
  alter table acceptances add column reason text;
`;
