import type { Kysely } from 'kysely';
import { carryingOut, planning, rules, settling } from './0007-effects-functions.ts';
import { statements, tenantTable } from './tools.ts';

/** The ledger of effects with their approvals, and what effects leave here: notices, kickoff projects, tasks. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, ledger);
  await statements(db, traces);
  await statements(db, rules);
  await statements(db, planning);
  await statements(db, carryingOut);
  await statements(db, settling);
  for (const table of ['effect_approvals', 'effects', 'notices', 'kickoff_projects', 'tasks'])
    await tenantTable(db, table);
}

const ledger = `
  -- What a decision approved, word for word: the hash of the payload.
  create table effect_approvals (
    workspace_id uuid not null,
    decision_id uuid not null,
    kind text not null,
    target text not null,
    payload_hash text not null,
    approved_at timestamptz(3) not null,
    primary key (workspace_id, decision_id, kind, target),
    foreign key (workspace_id, decision_id) references decisions (workspace_id, id)
  );

  -- Written by the functions below alone.
  create table effects (
    workspace_id uuid not null,
    id uuid not null,
    onboarding_id uuid not null,
    decision_id uuid,
    kind text not null,
    target text not null,
    -- Hash of onboarding, decision, kind and target: the same effect is in here once.
    key text not null,
    -- The canonical text that was approved; json keeps it byte for byte.
    payload json not null,
    payload_hash text not null check (payload_hash = encode(sha256(convert_to(payload::text, 'UTF8')), 'hex')),
    state text not null check (state in ('planned', 'leased', 'sent', 'done', 'failed', 'unknown', 'cancelled')),
    attempts int not null default 0,
    -- When a worker has to look at it: planned, the next try; taken, the end of the lease. Null once it is settled.
    due_at timestamptz(3),
    -- The holds that it waits for; null where it waits for none.
    held_by text[],
    -- Goes up each time a worker takes it: who holds an older number has lost it.
    token bigint not null default 0,
    answer jsonb,
    error text,
    planned_at timestamptz(3) not null,
    planned_by text not null,
    begun_at timestamptz(3),
    settled_at timestamptz(3),
    version int not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, key),
    check ((due_at is null) = (state in ('done', 'failed', 'unknown', 'cancelled'))),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, decision_id) references decisions (workspace_id, id)
  );
  create index effects_due on effects (workspace_id, due_at, id) where due_at is not null;
  create index effects_state on effects (workspace_id, state, id);
  create index effects_kind on effects (workspace_id, kind, id);
  create index effects_onboarding on effects (workspace_id, onboarding_id, id);
  create index effects_decision on effects (workspace_id, decision_id) where decision_id is not null;
`;

const traces = `
  create table notices (
    workspace_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    onboarding_id uuid not null,
    effect_id uuid not null,
    topic text not null,
    subject text not null,
    body text not null,
    at timestamptz(3) not null,
    -- The effect that it tells of, where it tells of one.
    about_effect_id uuid,
    read_at timestamptz(3),
    version int not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, effect_id, member_id),
    foreign key (workspace_id, member_id) references members (workspace_id, id),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, effect_id) references effects (workspace_id, id),
    foreign key (workspace_id, about_effect_id) references effects (workspace_id, id)
  );
  create index notices_member on notices (workspace_id, member_id, id);
  create index notices_unread on notices (workspace_id, member_id, id) where read_at is null;

  -- One an onboarding: whatever approves a second time finds the first.
  create table kickoff_projects (
    workspace_id uuid not null,
    onboarding_id uuid not null,
    effect_id uuid not null,
    lane text not null,
    template text not null,
    kickoff_on date not null,
    is_proposed boolean not null,
    made_at timestamptz(3) not null,
    version int not null default 1,
    primary key (workspace_id, onboarding_id),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, effect_id) references effects (workspace_id, id)
  );

  create table tasks (
    workspace_id uuid not null,
    id uuid not null,
    onboarding_id uuid not null,
    effect_id uuid not null,
    kind text not null check (kind in ('preparation', 'information')),
    place int not null,
    title text not null,
    questions jsonb not null default '[]',
    -- The information request that it asks about.
    request_id uuid,
    owner_role text not null,
    owner_id uuid,
    due_on date,
    state text not null check (state in ('open', 'done', 'dropped')),
    made_at timestamptz(3) not null,
    done_at timestamptz(3),
    done_by uuid,
    version int not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, effect_id, place),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, effect_id) references effects (workspace_id, id),
    foreign key (workspace_id, request_id) references information_requests (workspace_id, id),
    foreign key (workspace_id, owner_id) references members (workspace_id, id),
    foreign key (workspace_id, done_by) references members (workspace_id, id)
  );
  create index tasks_onboarding on tasks (workspace_id, onboarding_id, id);
  create index tasks_owner on tasks (workspace_id, owner_id, due_on, id) where state = 'open';
  create index tasks_role on tasks (workspace_id, owner_role, due_on, id) where state = 'open';
`;
