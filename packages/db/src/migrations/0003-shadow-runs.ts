import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** Shadow runs: reports over past records that were judged without side effect, and their cases. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, shadow);
  for (const table of ['shadow_runs', 'shadow_cases']) await tenantTable(db, table);
}

const shadow = `
  create table shadow_runs (
    workspace_id uuid not null references workspaces (id),
    id uuid not null,
    name text not null,
    taken_from text not null check (taken_from in ('files', 'onboardings')),
    created_at timestamptz(3) not null,
    created_by text not null,
    register_version int not null,
    -- Onboardings that matched and were not taken: the run would have been too long.
    left_out int not null check (left_out >= 0),
    summary jsonb not null,
    row_tally jsonb not null,
    readiness jsonb not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, register_version) references register_versions (workspace_id, number)
  );

  -- What became of each record; the record itself is not kept.
  create table shadow_cases (
    workspace_id uuid not null,
    run_id uuid not null,
    place int not null check (place > 0),
    file_name text,
    line int,
    onboarding_id uuid,
    record_id text,
    account_name text,
    lane text,
    tier text,
    findings jsonb not null,
    unknown jsonb not null,
    holds text[] not null,
    completeness double precision,
    missing jsonb not null,
    labels jsonb,
    differences jsonb,
    disagrees boolean not null,
    error_path text,
    error_message text,
    primary key (workspace_id, run_id, place),
    foreign key (workspace_id, run_id) references shadow_runs (workspace_id, id) on delete cascade
  );
`;
