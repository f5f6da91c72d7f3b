import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** Review items, decisions with their conditions and questions, the handoff's acceptance, comments, SLAs; and what stands in the way. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, reviews);
  await statements(db, holds);
  for (const table of tables) await tenantTable(db, table);
  await statements(db, itemsOfWhatIsOnFile);
}

const tables = [
  'review_settings',
  'review_items',
  'decisions',
  'conditions',
  'information_requests',
  'acceptance_ticks',
  'acceptances',
  'review_comments',
  'watchers',
];

const reviews = `
  -- What people corrected: the lane, and who is in the team. Judged on top of the record.
  alter table onboardings add column corrections jsonb not null default '{}';

  -- Business hours and SLAs of a workspace; where there is no row, core's defaults stand.
  create table review_settings (
    workspace_id uuid primary key references workspaces (id),
    hours jsonb not null,
    slas jsonb not null,
    updated_at timestamptz(3) not null,
    updated_by text not null,
    version int not null default 1
  );

  create table decisions (
    workspace_id uuid not null,
    id uuid not null,
    onboarding_id uuid not null,
    kind text not null check (kind in ('accept_route', 'correct_route', 'request_information', 'approve_kickoff',
      'approve_with_conditions', 'approve_customer_message', 'reject_action', 'escalate', 'override', 'undo')),
    -- Register rows that it is about; none for one on the packet as a whole.
    row_ids text[] not null,
    -- What the reviewer saw: the decision is about this and nothing newer.
    seen_hash text not null,
    reason text,
    details jsonb not null,
    decided_by uuid not null,
    decided_as text not null,
    decided_at timestamptz(3) not null,
    undoes uuid,
    primary key (workspace_id, id),
    -- A decision is undone once.
    unique (workspace_id, undoes),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, decided_by) references members (workspace_id, id),
    foreign key (workspace_id, undoes) references decisions (workspace_id, id)
  );
  create index decisions_onboarding on decisions (workspace_id, onboarding_id, id);

  -- One item for each row of the register that fired, or that could not be checked and holds something.
  create table review_items (
    workspace_id uuid not null,
    onboarding_id uuid not null,
    row_id text not null,
    kind text not null check (kind in ('fired', 'unchecked')),
    -- Names the finding by its content: what was decided about another one does not count for this one.
    subject_hash text not null,
    tier text not null,
    title text not null,
    because text not null,
    holds text[] not null,
    state text not null check (state in ('open', 'waiting', 'conditional', 'released', 'rejected', 'cleared')),
    owner_role text not null,
    owner_id uuid,
    escalation_role text not null,
    opened_at timestamptz(3) not null,
    -- Null while the clock stands still, and where none runs.
    due_at timestamptz(3),
    -- Business minutes left when the clock was stopped.
    minutes_left int,
    escalated_at timestamptz(3),
    -- The decision that brought it into its state; null where none did.
    decision_id uuid,
    version int not null default 1,
    primary key (workspace_id, onboarding_id, row_id),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, owner_id) references members (workspace_id, id),
    foreign key (workspace_id, decision_id) references decisions (workspace_id, id)
  );
  create index review_items_due on review_items (workspace_id, due_at, onboarding_id, row_id) where state = 'open';
  create index review_items_role on review_items (workspace_id, owner_role, due_at, onboarding_id, row_id) where state = 'open';
  create index review_items_owner on review_items (workspace_id, owner_id, due_at, onboarding_id, row_id) where state = 'open';

  -- What an approval depends on. Unmet when due, its holds are back by themselves.
  create table conditions (
    workspace_id uuid not null,
    id uuid not null,
    onboarding_id uuid not null,
    row_id text not null,
    decision_id uuid not null,
    condition text not null,
    -- The holds that it lets go.
    scope text[] not null check (cardinality(scope) > 0),
    owner_id uuid not null,
    due_at timestamptz(3) not null,
    met_at timestamptz(3),
    met_by uuid,
    -- When the lapse was noticed and told; the hold is back from due_at on, noticed or not.
    lapse_told_at timestamptz(3),
    -- False once another decision, or other facts, took its place.
    in_force boolean not null default true,
    version int not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, onboarding_id, row_id) references review_items (workspace_id, onboarding_id, row_id),
    foreign key (workspace_id, decision_id) references decisions (workspace_id, id),
    foreign key (workspace_id, owner_id) references members (workspace_id, id),
    foreign key (workspace_id, met_by) references members (workspace_id, id)
  );
  create unique index conditions_in_force on conditions (workspace_id, onboarding_id, row_id) where in_force;
  create index conditions_due on conditions (workspace_id, due_at, id) where in_force and met_at is null and lapse_told_at is null;

  -- Questions sent back; the answers are evidence.
  create table information_requests (
    workspace_id uuid not null,
    id uuid not null,
    onboarding_id uuid not null,
    decision_id uuid not null,
    row_ids text[] not null,
    asked_role text not null,
    asked_id uuid,
    -- True where the handoff as a whole went back to sales.
    is_return boolean not null,
    questions jsonb not null,
    answers jsonb,
    asked_at timestamptz(3) not null,
    due_at timestamptz(3),
    answered_at timestamptz(3),
    answered_by uuid,
    withdrawn_at timestamptz(3),
    version int not null default 1,
    primary key (workspace_id, id),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, decision_id) references decisions (workspace_id, id),
    foreign key (workspace_id, asked_id) references members (workspace_id, id),
    foreign key (workspace_id, answered_by) references members (workspace_id, id)
  );
  create index information_requests_onboarding on information_requests (workspace_id, onboarding_id, id);

  -- One point of the handoff ticked by one side; it counts only while the point says what it said then.
  create table acceptance_ticks (
    workspace_id uuid not null,
    onboarding_id uuid not null,
    side text not null check (side in ('sales', 'cs')),
    point text not null,
    point_hash text not null,
    ticked_by uuid not null,
    ticked_at timestamptz(3) not null,
    primary key (workspace_id, onboarding_id, side, point),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, ticked_by) references members (workspace_id, id)
  );

  -- One side's yes to the whole handoff, bound to all its points as they were.
  create table acceptances (
    workspace_id uuid not null,
    onboarding_id uuid not null,
    side text not null check (side in ('sales', 'cs')),
    points_hash text not null,
    accepted_by uuid not null,
    accepted_as text not null,
    accepted_at timestamptz(3) not null,
    primary key (workspace_id, onboarding_id, side),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, accepted_by) references members (workspace_id, id)
  );

  create table review_comments (
    workspace_id uuid not null,
    id uuid not null,
    onboarding_id uuid not null,
    -- Null: about the packet as a whole.
    row_id text,
    body text not null,
    mentions uuid[] not null,
    written_by uuid not null,
    written_at timestamptz(3) not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, written_by) references members (workspace_id, id)
  );
  create index review_comments_onboarding on review_comments (workspace_id, onboarding_id, id);

  create table watchers (
    workspace_id uuid not null,
    onboarding_id uuid not null,
    member_id uuid not null,
    since timestamptz(3) not null,
    primary key (workspace_id, onboarding_id, member_id),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, member_id) references members (workspace_id, id)
  );
`;

const holds = `
  -- What stands in the way of an onboarding at a moment, row by row: the one answer for lists, decisions and effects.
  create function standing_holds(workspace uuid, onboarding uuid, at timestamptz)
  returns table (row_id text, hold text)
  language sql stable set search_path = pg_catalog as $$
    select i.row_id, h.hold
    from public.review_items i
    left join public.conditions c on c.workspace_id = i.workspace_id and c.onboarding_id = i.onboarding_id
      and c.row_id = i.row_id and c.in_force
    cross join lateral unnest(i.holds) as h (hold)
    where i.workspace_id = workspace and i.onboarding_id = onboarding
      and (
        i.state in ('open', 'waiting', 'rejected')
        or i.state = 'conditional' and (c.id is null or h.hold <> all (c.scope) or c.met_at is null and c.due_at <= at)
      )
  $$;
  revoke execute on function standing_holds from public;
`;

/** Onboardings of earlier versions get their items; two days are given for each, as nobody has seen them yet. */
const itemsOfWhatIsOnFile = `
  do $$
  declare
    workspace uuid;
  begin
    for workspace in select id from workspaces loop
      perform set_config('handrail.workspace_id', workspace::text, true);
      insert into review_items (workspace_id, onboarding_id, row_id, kind, subject_hash, tier, title, because, holds, state,
        owner_role, escalation_role, opened_at, due_at)
      select f.workspace_id, f.onboarding_id, f.row_id, 'fired', '', f.tier, f.title, f.because, f.holds, 'open', f.owner,
        f.escalation, f.opened_at, case f.tier when 'low' then null else now() + interval '2 days' end
      from findings f where f.workspace_id = workspace and f.state = 'open';
      insert into review_items (workspace_id, onboarding_id, row_id, kind, subject_hash, tier, title, because, holds, state,
        owner_role, escalation_role, opened_at, due_at)
      select o.workspace_id, o.id, u."row", 'unchecked', '', u.tier, u.title, u.because, u.holds, 'open', u.owner, u.escalation,
        c.at, now() + interval '2 days'
      from onboardings o
      join outcomes c on c.workspace_id = o.workspace_id and c.onboarding_id = o.id and c.number = o.outcome_number
      cross join lateral jsonb_to_recordset(c.evaluation -> 'unknown') as u (
        "row" text, tier text, title text, because text, holds text[], owner text, escalation text)
      where o.workspace_id = workspace and cardinality(u.holds) > 0;
    end loop;
    perform set_config('handrail.workspace_id', '', true);
  end $$;
`;
