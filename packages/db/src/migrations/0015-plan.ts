import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** The plan that a customer sees: steps of both sides, whether it is agreed on, and calendars that follow it. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, plan);
  for (const table of ['plan_steps', 'calendar_keys']) await tenantTable(db, table);
}

const plan = `
  create table plan_steps (
    workspace_id uuid not null,
    id uuid not null,
    onboarding_id uuid not null,
    -- What made it; null: a person of ours added it.
    effect_id uuid,
    place int not null,
    side text not null check (side in ('customer', 'vendor')),
    -- Of ours: the task that it shows. Its day, owner and end are the task's.
    task_id uuid,
    -- By language. The customer's words, never the team's.
    title jsonb not null,
    why jsonb,
    -- Of the customer's: whose it is, and by when.
    role text,
    due_on date,
    state text not null default 'open' check (state in ('open', 'done', 'dropped')),
    ticked_by uuid,
    ticked_at timestamptz(3),
    made_at timestamptz(3) not null,
    changed_at timestamptz(3) not null,
    version int not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, effect_id, side, place),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, effect_id) references effects (workspace_id, id),
    foreign key (workspace_id, task_id) references tasks (workspace_id, id),
    foreign key (workspace_id, ticked_by) references contacts (workspace_id, id),
    check (case side
      when 'vendor' then task_id is not null and num_nonnulls(role, due_on, ticked_by) = 0
      else task_id is null and role is not null and due_on is not null
    end),
    check ((state = 'done') = (ticked_by is not null) and (ticked_by is null) = (ticked_at is null))
  );
  create index plan_steps_onboarding on plan_steps (workspace_id, onboarding_id);

  -- Set while the plan is as it was agreed on with the customer.
  alter table kickoff_projects
    add column plan_agreed_at timestamptz(3),
    add column plan_agreed_by text,
    add constraint kickoff_projects_agreed check ((plan_agreed_at is null) = (plan_agreed_by is null));

  -- The address under which a contact's calendars follow their plans, by the hash of its key. One a contact.
  create table calendar_keys (
    workspace_id uuid not null,
    contact_id uuid not null,
    key_hash text not null,
    made_at timestamptz(3) not null,
    version int not null default 1,
    primary key (workspace_id, contact_id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
  );
`;
