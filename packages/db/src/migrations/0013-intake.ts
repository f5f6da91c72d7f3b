import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** What customers said of what we know, and what they are typing. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, intake);
  for (const table of ['intake_statements', 'intake_drafts']) await tenantTable(db, table);
}

const intake = `
  -- Every statement about a field, never changed: the one with the highest version stands.
  create table intake_statements (
    workspace_id uuid not null,
    onboarding_id uuid not null,
    field text not null,
    -- Counts from 1. Of two statements at once this key lets one in.
    version int not null check (version > 0),
    kind text not null check (kind in ('confirmed', 'corrected', 'entered')),
    value jsonb not null,
    -- What stood there when it was said, and from where we knew it; null: nothing did.
    was jsonb,
    origin jsonb,
    contact_id uuid not null,
    contact_name text not null,
    stated_at timestamptz(3) not null,
    primary key (workspace_id, onboarding_id, field, version),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
  );

  -- What one person has typed into one field and not said yet.
  create table intake_drafts (
    workspace_id uuid not null,
    onboarding_id uuid not null,
    field text not null,
    contact_id uuid not null,
    -- Null once it was said or dropped: the row stays, so that what comes late from the same page is known to be older.
    typed jsonb,
    -- The version of the field that they saw.
    seen_version int not null check (seen_version >= 0),
    -- The page it was typed in, by a key of its own, and the page's count of what it sent.
    page text not null,
    turn int not null check (turn >= 0),
    saved_at timestamptz(3) not null,
    primary key (workspace_id, onboarding_id, field, contact_id),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
  );
`;
