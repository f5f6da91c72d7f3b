import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** Documents that customers hand in, each with its versions. The files themselves lie in the store. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, documents);
  for (const table of ['documents', 'document_versions']) await tenantTable(db, table);
}

const documents = `
  -- A required document of an onboarding, once something has happened to it. Whoever adds a version or decides holds its lock.
  create table documents (
    workspace_id uuid not null,
    onboarding_id uuid not null,
    requirement text not null,
    -- The newest version; 0: none.
    number int not null default 0 check (number >= 0),
    -- The newest version when another one was asked for; null: none was.
    asked_after int,
    asked_words text,
    asked_by text,
    asked_at timestamptz(3),
    version int not null default 1,
    primary key (workspace_id, onboarding_id, requirement),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id)
  );

  create table document_versions (
    workspace_id uuid not null,
    -- Under this id the file lies in the store, beside the workspace's others.
    id uuid not null,
    onboarding_id uuid not null,
    requirement text not null,
    -- Counts from 1.
    number int not null check (number > 0),
    file_name text not null,
    size bigint not null,
    sha256 text not null,
    -- Nothing lies in the store of one that is to be fixed.
    state text not null check (state in ('quarantine', 'to_fix', 'checked', 'accepted', 'rejected')),
    facts jsonb not null,
    verdict jsonb not null,
    -- Every cell that is to be fixed; null: none.
    cells jsonb,
    uploaded_by uuid not null,
    uploader_name text not null,
    uploaded_at timestamptz(3) not null,
    decided_by text,
    decided_at timestamptz(3),
    reason text,
    version int not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, onboarding_id, requirement, number),
    foreign key (workspace_id, onboarding_id, requirement) references documents (workspace_id, onboarding_id, requirement),
    foreign key (workspace_id, uploaded_by) references contacts (workspace_id, id)
  );
`;
