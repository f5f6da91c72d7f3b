import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';
import type { AccountScope } from './scope.ts';

/** The key under which calendars of the scope's contact follow their plans: its hash; undefined where there is none. */
export function calendarKey(
  tx: Tx,
  { workspaceId, contactId }: AccountScope,
): Promise<{ keyHash: string; madeAt: string } | undefined> {
  return tx
    .selectFrom('calendar_keys')
    .select(['key_hash as keyHash', 'made_at as madeAt'])
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .executeTakeFirst();
}

/** Gives the scope's contact a key, in the place of the one they had. */
export async function keepCalendarKey(
  tx: Tx,
  { workspaceId, contactId }: AccountScope,
  key: { readonly hash: string; readonly at: string },
): Promise<void> {
  await tx
    .insertInto('calendar_keys')
    .values({ workspace_id: workspaceId, contact_id: contactId, key_hash: key.hash, made_at: key.at })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'contact_id']).doUpdateSet({
        key_hash: key.hash,
        made_at: key.at,
        version: sql`calendar_keys.version + 1`,
      }),
    )
    .execute();
}

/** Ends a contact's key; false where they had none. */
export async function endCalendarKey(
  tx: Tx,
  { workspaceId, contactId }: { readonly workspaceId: string; readonly contactId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('calendar_keys')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
