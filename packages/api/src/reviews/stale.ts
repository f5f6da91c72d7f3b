import { DECISION_LABELS } from '@handrail/core/reviews/decision';
import type { RowId } from '@handrail/core/rules/vocabulary';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { approvedKickoff } from './approved-kickoff.ts';
import type { Review } from './load.ts';

/** What happened since the reviewer looked: who decided what, where it was a decision. `reader`: the reviewer's member id. */
export async function staleSentence(
  tx: Tx,
  workspaceId: string,
  review: Review,
  rows: readonly RowId[],
  reader: string,
): Promise<string> {
  const standing = review.items
    .filter(({ row }) => rows.length === 0 || rows.includes(row))
    .map(({ decisionId }) => decisionId);
  // Of the packet as a whole its kickoff is a part.
  if (rows.length === 0) standing.push(approvedKickoff(review));
  const newest = review.decisions.find(({ id }) => standing.includes(id));
  if (newest === undefined)
    return 'The facts have changed since you looked. Look at what stands there now, and decide again.';
  const names = await namesOf(tx, workspaceId, [newest.decidedBy]);
  const labels: Readonly<Record<string, string>> = DECISION_LABELS;
  const what = labels[newest.kind]?.toLowerCase() ?? 'another decision';
  if (newest.decidedBy === reader)
    return `You have decided already: “${what}” stands there now. Decide again if you want something else.`;
  return `${names.get(newest.decidedBy) ?? 'A colleague'} was first: “${what}” stands there now. Look at it, and decide again if you still want to.`;
}
