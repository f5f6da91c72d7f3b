import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { InternalRole } from '@handrail/core/rules/vocabulary';

/**
 * The lists of the queue: what waits for a decision against a clock, what waits for an answer, what was approved with a
 * condition, and what is only to be cleaned up.
 */
export const QUEUE_LISTS = ['open', 'waiting', 'conditional', 'cleanup'] as const;
export type QueueList = (typeof QUEUE_LISTS)[number];

/** The viewer's own items, or everyone else's. */
export type QueueShare = 'mine' | 'others';

/** Who looks at the queue. */
export type Viewer = { readonly memberId: string; readonly roles: readonly InternalRole[] };

/** The condition for `review_items as i` to stand in a list. */
export function inList(list: QueueList): RawBuilder<boolean> {
  switch (list) {
    case 'open':
      return sql`i.state = 'open' and i.due_at is not null`;
    case 'cleanup':
      return sql`i.state = 'open' and i.due_at is null`;
    case 'waiting':
      return sql`i.state = 'waiting'`;
    case 'conditional':
      return sql`i.state = 'conditional'`;
  }
}

/**
 * A share of a list as conditions for `review_items as i` that exclude one another, each of them a range of one index: by named
 * person, by role, or all. What waits aside is little, and stands in one index of its own. A person's own are those with their
 * name, and those of their roles with nobody's.
 * @param narrowedTo roles that the owner's must be one of
 */
export function branches(
  list: QueueList,
  { memberId, roles }: Viewer,
  share: QueueShare,
  narrowedTo?: readonly InternalRole[],
): RawBuilder<boolean>[] {
  const narrowed =
    narrowedTo === undefined ? sql<boolean>`true` : sql<boolean>`i.owner_role = any(${narrowedTo}::text[])`;
  const isMine = sql<boolean>`(i.owner_id is not distinct from ${memberId}::uuid
    or i.owner_id is null and i.owner_role = any(${roles}::text[]))`;
  if (list === 'waiting' || list === 'conditional')
    return [share === 'mine' ? sql`${narrowed} and ${isMine}` : sql`${narrowed} and not ${isMine}`];
  if (share === 'mine') {
    const wanted = roles.filter((role) => narrowedTo === undefined || narrowedTo.includes(role));
    return [
      sql`i.owner_id = ${memberId} and ${narrowed}`,
      ...wanted.map((role) => sql<boolean>`i.owner_role = ${role} and i.owner_id is null`),
    ];
  }
  if (narrowedTo === undefined) return [sql`not ${isMine}`];
  return [...new Set(narrowedTo)].map((role) => sql<boolean>`i.owner_role = ${role} and not ${isMine}`);
}
