import type { EntryKind, StuckPlace } from '@handrail/core/conversation/entry';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';

export type Thread = { readonly workspaceId: string; readonly onboardingId: string };

/** Something that one of both sides wrote. One of the two ids is set. */
export type ConversationEntry = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly contactId: string | null;
  readonly memberId: string | null;
  readonly authorName: string;
  readonly body: string;
  readonly place: StuckPlace | null;
  /** Who was told of it by name. */
  readonly told: string | null;
  readonly writtenAt: string;
};

/** Adds an entry; false where one of this key is there already. Hold the onboarding's lock. */
export async function insertEntry(
  tx: Tx,
  { workspaceId, onboardingId }: Thread,
  entry: ConversationEntry & { readonly key: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('conversation_entries')
    .values({
      workspace_id: workspaceId,
      id: entry.id,
      onboarding_id: onboardingId,
      kind: entry.kind,
      key: entry.key,
      contact_id: entry.contactId,
      member_id: entry.memberId,
      author_name: entry.authorName,
      body: entry.body,
      place: entry.place === null ? null : jsonb(entry.place),
      told: entry.told,
      written_at: entry.writtenAt,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'onboarding_id', 'key']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Up to `limit` entries of an onboarding, newest first: all, or those on one side of a place. */
export async function entriesOn(
  tx: Tx,
  { workspaceId, onboardingId }: Thread,
  place: { readonly id: string; readonly newer: boolean } | null,
  limit: number,
): Promise<ConversationEntry[]> {
  const newer = place?.newer === true;
  const entries = await tx
    .selectFrom('conversation_entries')
    .select([
      'id',
      'kind',
      'contact_id as contactId',
      'member_id as memberId',
      'author_name as authorName',
      'body',
      'place',
      'told',
      'written_at as writtenAt',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .$if(place !== null, (query) => query.where('id', newer ? '>' : '<', place?.id ?? ''))
    .orderBy('id', newer ? 'asc' : 'desc')
    .limit(limit)
    .execute();
  return newer ? entries.reverse() : entries;
}

/** Who wrote these entries, by the name that they had then. */
export async function entryAuthors(
  tx: Tx,
  { workspaceId, onboardingId }: Thread,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('conversation_entries')
    .select(['id', 'author_name as author'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, author }) => [id, author]));
}

/** The member of ours who wrote last; null where none has. */
export async function lastAnswerer(tx: Tx, { workspaceId, onboardingId }: Thread): Promise<string | null> {
  const row = await tx
    .selectFrom('conversation_entries')
    .select('member_id as memberId')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('member_id', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.memberId ?? null;
}
