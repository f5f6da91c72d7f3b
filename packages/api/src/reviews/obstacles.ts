import { pointsOf, SIDE_LABELS, SIDES } from '@handrail/core/reviews/acceptance';
import type { Side } from '@handrail/core/reviews/acceptance';
import { stopsOf } from '@handrail/core/reviews/stopRules';
import type { Stop } from '@handrail/core/reviews/stopRules';
import type { RowId } from '@handrail/core/rules/vocabulary';
import { approvedKickoff } from './approved-kickoff.ts';
import type { Review } from './load.ts';
import { pointHash, pointsHash } from './seen.ts';

/** What keeps a side from accepting the handoff: stop rules, and points that it has not ticked as they stand. */
export type AcceptanceObstacles = { readonly stops: readonly Stop[]; readonly unticked: number };

/** That every open risk has an owner is asked before the kickoff, not before. */
export function acceptanceObstacles(review: Review, side: Side): AcceptanceObstacles {
  const ticked = new Set(
    review.ticks.filter((tick) => tick.side === side).map(({ point, pointHash: hash }) => `${point} ${hash}`),
  );
  const unticked = pointsOf(review.packet).filter((point) => !ticked.has(`${point.key} ${pointHash(point)}`));
  return {
    stops: stopsOf(review.packet, review.items).filter(({ rule }) => rule !== 'risk_owners'),
    unticked: unticked.length,
  };
}

/** The sides that have accepted the handoff as it stands now. */
export function acceptedSides(review: Review): Side[] {
  const hash = pointsHash(review);
  return SIDES.filter((side) =>
    review.acceptances.some((one) => one.side === side && one.pointsHash === hash),
  );
}

type Holding = readonly { readonly row: RowId; readonly hold: string }[];

/** What keeps the kickoff from being approved, one plain sentence each; empty where nothing does. */
export function kickoffObstacles(review: Review, standing: Holding): string[] {
  const approved = approvedKickoff(review);
  return [
    ...(approved === null ? [] : ['The kickoff is approved already.']),
    ...standingObstacles(review, standing),
  ];
}

/** The same, whether it was approved before or not. */
export function standingObstacles(review: Review, standing: Holding): string[] {
  const accepted = acceptedSides(review);
  const missing = SIDES.filter((side) => !accepted.includes(side));
  const rows = new Set(standing.filter(({ hold }) => hold === 'kickoff').map(({ row }) => row));
  const holding = review.items.filter(({ row }) => rows.has(row)).map(({ title }) => `“${title}”`);
  return [
    ...(review.packet.deal.closed ? [] : ['The deal is not closed yet.']),
    ...stopsOf(review.packet, review.items).map(({ what }) => what),
    ...missing.map((side) => `${SIDE_LABELS[side]} has not accepted the handoff as it stands.`),
    ...(holding.length === 0 ? [] : [`The kickoff is held by ${holding.join(', ')}.`]),
  ];
}
