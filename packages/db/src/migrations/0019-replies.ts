import type { Kysely } from 'kysely';
import { statements } from './tools.ts';

/** Answers by mail, and which mails a contact does not want. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, replies);
}

const replies = `
  -- Of an entry that came by mail: its files, and whether it was cut.
  alter table conversation_entries
    add column mail jsonb,
    add constraint conversation_entries_mail check (mail is null or contact_id is not null);

  -- Mails that the contact does not want, by their kinds.
  alter table contacts add column unwanted_mails text[] not null default '{}';
`;
