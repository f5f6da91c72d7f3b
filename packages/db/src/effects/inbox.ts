import { sql } from 'kysely';
import type { NoticeTopic } from '@handrail/core/effects/payloads';
import type { Tx } from '../transaction.ts';

/** Whose notices. */
export type Inbox = { readonly workspaceId: string; readonly memberId: string };

export type StoredNotice = {
  readonly id: string;
  readonly onboardingId: string;
  readonly accountName: string;
  readonly topic: NoticeTopic;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
  readonly readAt: string | null;
};

/** How far unread notices are counted: beyond it, nobody reads the number. */
const COUNTED = 100;

/** Up to `limit` notices of a member, newest first: all, or those on one side of a place. */
export async function noticesOf(
  tx: Tx,
  { workspaceId, memberId }: Inbox,
  given: {
    readonly unread: boolean;
    readonly place: { readonly id: string; readonly newer: boolean } | null;
    readonly limit: number;
  },
): Promise<StoredNotice[]> {
  const { unread, place, limit } = given;
  const newer = place?.newer === true;
  const notices = await tx
    .selectFrom('notices as n')
    .innerJoin('onboardings as o', (join) =>
      join.onRef('o.workspace_id', '=', 'n.workspace_id').onRef('o.id', '=', 'n.onboarding_id'),
    )
    .select([
      'n.id',
      'n.onboarding_id as onboardingId',
      'o.account_name as accountName',
      'n.topic',
      'n.subject',
      'n.body as text',
      'n.at',
      'n.read_at as readAt',
    ])
    .where('n.workspace_id', '=', workspaceId)
    .where('n.member_id', '=', memberId)
    .$if(unread, (query) => query.where('n.read_at', 'is', null))
    .$if(place !== null, (query) => query.where('n.id', newer ? '>' : '<', place?.id ?? ''))
    .orderBy('n.id', newer ? 'asc' : 'desc')
    .limit(limit)
    .execute();
  return newer ? notices.reverse() : notices;
}

/** How many notices a member has not read; 100 means that or more. */
export async function unreadNotices(tx: Tx, { workspaceId, memberId }: Inbox): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from notices n
      where n.workspace_id = ${workspaceId} and n.member_id = ${memberId} and n.read_at is null limit ${COUNTED}) unread`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** Marks one notice of the member's as read and gives what it is about; undefined where they have no such notice. */
export async function readNotice(
  tx: Tx,
  { workspaceId, memberId }: Inbox,
  id: string,
  at: string,
): Promise<{ onboardingId: string; aboutEffectId: string | null; topic: NoticeTopic } | undefined> {
  return tx
    .updateTable('notices')
    .set({ read_at: sql`coalesce(read_at, ${at})` })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('id', '=', id)
    .returning(['onboarding_id as onboardingId', 'about_effect_id as aboutEffectId', 'topic'])
    .executeTakeFirst();
}

/** Marks the member's notices up to this one as read: what came later, they have not seen. */
export async function readNoticesUpTo(
  tx: Tx,
  { workspaceId, memberId }: Inbox,
  id: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('notices')
    .set({ read_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('read_at', 'is', null)
    .where('id', '<=', id)
    .execute();
}

/** The newest notice of a member, or null where they have none. */
export async function newestNotice(tx: Tx, { workspaceId, memberId }: Inbox): Promise<string | null> {
  const newest = await tx
    .selectFrom('notices')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.id ?? null;
}
