import type { Kysely } from 'kysely';
import { statements } from './tools.ts';

/** Questions of a review may go to one of the customer's people, who answers in the portal. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, questions);
}

const questions = `
  -- Foreign keys on new, empty columns are not validated: an owner whom row-level security holds could not read what they point to.
  alter table information_requests
    alter column asked_role drop not null,
    -- One of the customer's people, in place of a role of ours.
    add column asked_contact_id uuid,
    -- What they were written: the questions, word for word.
    add column entry_id uuid,
    add column answered_by_contact_id uuid,
    add constraint information_requests_asked check (num_nonnulls(asked_role, asked_contact_id) = 1) not valid,
    add constraint information_requests_written check ((asked_contact_id is null) = (entry_id is null)) not valid,
    add constraint information_requests_answerer
      check (answered_by_contact_id is null or (answered_by is null and asked_contact_id is not null)) not valid,
    add constraint information_requests_asked_contact
      foreign key (workspace_id, asked_contact_id) references contacts (workspace_id, id) not valid,
    add constraint information_requests_answered_contact
      foreign key (workspace_id, answered_by_contact_id) references contacts (workspace_id, id) not valid,
    add constraint information_requests_entry
      foreign key (workspace_id, entry_id) references conversation_entries (workspace_id, id) not valid;
`;
