import { sql } from 'kysely';
import type { InternalRole, RowId } from '@handrail/core/rules/vocabulary';
import type { Tx } from '../transaction.ts';
import type { ItemsOf } from './items.ts';

export type StoredComment = {
  readonly id: string;
  /** Null: about the packet as a whole. */
  readonly row: RowId | null;
  readonly body: string;
  readonly mentions: readonly string[];
  readonly writtenBy: string;
  readonly writtenAt: string;
};

/** Adds a comment. */
export async function insertComment(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  comment: StoredComment,
): Promise<void> {
  await tx
    .insertInto('review_comments')
    .values({
      workspace_id: workspaceId,
      id: comment.id,
      onboarding_id: onboardingId,
      row_id: comment.row,
      body: comment.body,
      mentions: [...comment.mentions],
      written_by: comment.writtenBy,
      written_at: comment.writtenAt,
    })
    .execute();
}

/** Up to `limit` comments of an onboarding, newest first: all, or those on one side of a place. */
export async function commentsOn(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  place: { readonly id: string; readonly newer: boolean } | null,
  limit: number,
): Promise<StoredComment[]> {
  const newer = place?.newer === true;
  const comments = await tx
    .selectFrom('review_comments')
    .select(['id', 'row_id as row', 'body', 'mentions', 'written_by as writtenBy', 'written_at as writtenAt'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .$if(place !== null, (query) => query.where('id', newer ? '>' : '<', place?.id ?? ''))
    .orderBy('id', newer ? 'asc' : 'desc')
    .limit(limit)
    .execute();
  return newer ? comments.reverse() : comments;
}

/** Who watches an onboarding, of those who are here; by name. */
export async function watchersOf(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
): Promise<{ id: string; name: string; roles: readonly InternalRole[] }[]> {
  const { rows } = await sql<{ id: string; name: string; roles: InternalRole[] }>`
    select m.id, m.name, m.roles from watchers w
    join members m on m.workspace_id = w.workspace_id and m.id = w.member_id and m.active
    where w.workspace_id = ${workspaceId} and w.onboarding_id = ${onboardingId} order by m.name, m.id`.execute(
    tx,
  );
  return rows;
}

/** Lets a member watch an onboarding; false where they did already. */
export async function watch(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  watcher: { readonly memberId: string; readonly since: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('watchers')
    .values({
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      member_id: watcher.memberId,
      since: watcher.since,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Ends a member's watch; false where there was none. */
export async function unwatch(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  memberId: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('watchers')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
