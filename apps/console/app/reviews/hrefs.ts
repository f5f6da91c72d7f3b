import type { RowId } from '@handrail/core/rules/vocabulary';
import type { WriteKind } from '@handrail/core/writes/kinds';

/** The pages on which people act on a review. */

/** Decide on rows; without rows on the packet as a whole. `kind` is the decision chosen beforehand. */
export function decideHref(id: string, rows: readonly RowId[], kind?: string): string {
  const query = new URLSearchParams(rows.map((row) => ['row', row]));
  if (kind !== undefined) query.set('kind', kind);
  return `${base(id)}/decide${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** Read what would be written into another system, and approve it. */
export function writeHref(id: string, kind: WriteKind): string {
  return `${base(id)}/write/${kind}`;
}

/** Answer questions that were asked. */
export function questionsHref(id: string, requestId: string): string {
  return `${base(id)}/questions/${encodeURIComponent(requestId)}`;
}

/** Where ticks on the handoff's points are sent. */
export function acceptanceHref(id: string): string {
  return `${base(id)}/acceptance`;
}

/** Where finished preparation tasks are sent. */
export function kickoffHref(id: string): string {
  return `${base(id)}/kickoff`;
}

/** Set or change the kickoff's meeting. */
export function meetingHref(id: string): string {
  return `${base(id)}/meeting`;
}

/** Call the kickoff's meeting off. */
export function callOffHref(id: string): string {
  return `${meetingHref(id)}?off=1`;
}

/** Take back a decision on the packet as a whole: the approval of the kickoff, a return. */
export function undoWholeHref(id: string, decisionId: string): string {
  return `${decideHref(id, [])}?${new URLSearchParams({ undo: decisionId })}`;
}

/** Where ticks on the internal sync and on sales' checklist are sent. */
export function checklistHref(id: string): string {
  return `${base(id)}/checklist`;
}

/** Where it is chosen how ownership is passed on. */
export function ownershipHref(id: string): string {
  return `${base(id)}/ownership`;
}

/** Where the customer's answer about their goal is written down. */
export function goalHref(id: string): string {
  return `${base(id)}/goal`;
}

/** Where the owner of a risk is sent. */
export function risksHref(id: string): string {
  return `${base(id)}/risks`;
}

/** What is said about an onboarding; a page of it where a cursor is given. */
export function discussionHref(id: string, cursor?: string): string {
  return `${base(id)}/discussion${cursor === undefined ? '' : `?${new URLSearchParams({ cursor })}`}`;
}

function base(id: string): string {
  return `/onboardings/${encodeURIComponent(id)}`;
}
