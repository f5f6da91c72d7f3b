import { pointsOf, SIDE_LABELS, SIDES } from '@handrail/core/reviews/acceptance';
import type { Side } from '@handrail/core/reviews/acceptance';
import type { Stop } from '@handrail/core/reviews/stopRules';
import type { RowId } from '@handrail/core/rules/vocabulary';
import { approvedKickoff } from './approved-kickoff.ts';
import type { Review } from './load.ts';
import { pointHash, pointsHash } from './seen.ts';
import { stopsIn } from './stops.ts';

/** What keeps a side from accepting the handoff: stop rules, a return, and points that it has not ticked as they stand. */
export type AcceptanceObstacles = {
  readonly stops: readonly Stop[];
  readonly returned: string | null;
  readonly unticked: number;
};

/** That every open risk has an owner is asked before the kickoff, not before. */
export function acceptanceObstacles(review: Review, side: Side, now: string): AcceptanceObstacles {
  const ticked = new Set(
    review.ticks.filter((tick) => tick.side === side).map(({ point, pointHash: hash }) => `${point} ${hash}`),
  );
  const unticked = pointsOf(review.packet).filter((point) => !ticked.has(`${point.key} ${pointHash(point)}`));
  return {
    stops: stopsIn(review, now).filter(({ rule }) => rule !== 'risk_owners'),
    returned: returnedSentence(review),
    unticked: unticked.length,
  };
}

/** That the handoff went back to sales and is not answered; null where it did not. */
function returnedSentence({ requests }: Pick<Review, 'requests'>): string | null {
  const open = requests.some((one) => one.isReturn && one.answeredAt === null && one.withdrawnAt === null);
  return open ? 'The handoff went back to sales, and its questions are not answered yet.' : null;
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
export function kickoffObstacles(review: Review, standing: Holding, now: string): string[] {
  const approved = approvedKickoff(review);
  return [
    ...(approved === null ? [] : ['The kickoff is approved already.']),
    ...standingObstacles(review, standing, now),
  ];
}

/** The same, whether it was approved before or not. */
export function standingObstacles(review: Review, standing: Holding, now: string): string[] {
  const returned = returnedSentence(review);
  const accepted = acceptedSides(review);
  const missing = SIDES.filter((side) => !accepted.includes(side));
  const rows = new Set(standing.filter(({ hold }) => hold === 'kickoff').map(({ row }) => row));
  const holding = review.items.filter(({ row }) => rows.has(row)).map(({ title }) => `“${title}”`);
  return [
    ...(review.packet.deal.closed ? [] : ['The deal is not closed yet.']),
    ...(returned === null ? [] : [returned]),
    ...stopsIn(review, now).map(({ what }) => what),
    ...missing.map((side) => `${SIDE_LABELS[side]} has not accepted the handoff as it stands.`),
    ...(holding.length === 0 ? [] : [`The kickoff is held by ${holding.join(', ')}.`]),
  ];
}
