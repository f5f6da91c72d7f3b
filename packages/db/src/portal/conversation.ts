import { sql } from 'kysely';
import { entriesOn } from '../conversation/entries.ts';
import type { ConversationEntry } from '../conversation/entries.ts';
import type { Tx } from '../transaction.ts';
import { isInScope } from './scope.ts';
import type { AccountScope } from './scope.ts';

/** Up to `limit` entries of one of the scope's onboardings, newest first, as `entriesOn`; none of any other. */
export async function scopedEntries(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
  place: { readonly id: string; readonly newer: boolean } | null,
  limit: number,
): Promise<ConversationEntry[]> {
  if (!isInScope(scope, onboardingId)) return [];
  return entriesOn(tx, { workspaceId: scope.workspaceId, onboardingId }, place, limit);
}

/** How many entries of others the scope's contact has not seen; counted up to `most`. */
export async function unreadEntries(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
  most: number,
): Promise<number> {
  if (!isInScope(scope, onboardingId)) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from conversation_entries e
      where e.workspace_id = ${scope.workspaceId} and e.onboarding_id = ${onboardingId}
        and e.contact_id is distinct from ${scope.contactId}
        and e.id > coalesce((
          select r.entry_id from conversation_reads r
          where r.workspace_id = e.workspace_id and r.onboarding_id = e.onboarding_id and r.contact_id = ${scope.contactId}
        ), '00000000-0000-0000-0000-000000000000')
      limit ${most}
    ) unread`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Notes that the scope's contact has seen the conversation up to this entry. Never goes back; an entry that is not there changes nothing. */
export async function readUpTo(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
  entryId: string,
): Promise<void> {
  if (!isInScope(scope, onboardingId)) throw new TypeError('Not an onboarding of the scope');
  await sql`
    insert into conversation_reads as kept (workspace_id, onboarding_id, contact_id, entry_id)
    select e.workspace_id, e.onboarding_id, ${scope.contactId}, e.id from conversation_entries e
    where e.workspace_id = ${scope.workspaceId} and e.onboarding_id = ${onboardingId} and e.id = ${entryId}
    on conflict (workspace_id, onboarding_id, contact_id)
      do update set entry_id = excluded.entry_id where kept.entry_id < excluded.entry_id`.execute(tx);
}
