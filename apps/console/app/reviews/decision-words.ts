import type { ToDecide } from '@handrail/api/reviews/views';
import { DECISION_LABELS, DECISION_MEANINGS, type MadeDecision } from '@handrail/core/reviews/decision';

/** What a choice means, in one line under it. */
export function meaningOf(kind: MadeDecision, deciding: ToDecide): string {
  if (labelOf(kind, deciding) === CHECKED_BY_HAND)
    return 'You have read what the register could not: these rows hold nothing any more, until another text comes.';
  return DECISION_MEANINGS[kind];
}

const CHECKED_BY_HAND = 'Checked by hand: go on';

/** A row that could not be checked is not accepted but looked at; the packet as a whole goes back to sales. */
export function labelOf(kind: MadeDecision, { items, rows }: ToDecide): string {
  if (kind === 'accept_route' && items.length > 0 && items.every((item) => item.kind === 'unchecked'))
    return CHECKED_BY_HAND;
  if (kind === 'request_information' && rows.length === 0) return 'Send the handoff back';
  return DECISION_LABELS[kind];
}
