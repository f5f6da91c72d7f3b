import type { Packet } from '@handrail/core/packets/packet';
import { pointsOf } from '@handrail/core/reviews/acceptance';
import type { Point } from '@handrail/core/reviews/acceptance';
import type { RowId } from '@handrail/core/rules/vocabulary';
import { hashOf } from '../deals/hash.ts';
import { approvedKickoff } from './approved-kickoff.ts';
import type { ItemInReview, Review } from './load.ts';

/** Names a point by what it says: a tick counts for this and nothing else. */
export function pointHash(point: Point): string {
  return hashOf(point);
}

/** Names all points of a packet as they stand. */
export function pointsHash({ packet }: { readonly packet: Packet }): string {
  return hashOf(pointsOf(packet));
}

/**
 * Names what a reviewer sees of these rows: their findings as they stand and what became of them. Without rows, of the packet as a
 * whole. Null where a row is no item.
 */
export function seenHash(review: Review, rows: readonly RowId[]): string | null {
  const items = itemsNamed(review, rows);
  if (items === null) return null;
  const seen = (rows.length === 0 ? review.items : items).map(
    ({ row, subjectHash, tier, holds, state, version }) => ({
      row,
      subjectHash,
      tier,
      holds,
      state,
      version,
    }),
  );
  const whole = {
    outcome: review.onboarding.outcomeNumber,
    state: review.onboarding.state,
    points: pointsHash(review),
    acceptances: review.acceptances.map(({ side, pointsHash: points }) => ({ side, points })),
    kickoff: approvedKickoff(review),
  };
  return hashOf({ seen, ...(rows.length === 0 ? { whole } : {}) });
}

/** The items of these rows, in their order; null where a row has none. */
export function itemsNamed(review: Pick<Review, 'items'>, rows: readonly RowId[]): ItemInReview[] | null {
  const items = rows.flatMap((row) => review.items.find((item) => item.row === row) ?? []);
  return items.length === rows.length ? items : null;
}
