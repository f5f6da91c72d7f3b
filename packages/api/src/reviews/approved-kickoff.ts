import { meetingDecisionSchema } from '@handrail/core/reviews/decision';
import type { MeetingDecision } from '@handrail/core/reviews/decision';
import type { StoredDecision } from '@handrail/db/reviews/decisions';
import type { Review } from './load.ts';

/** The approval of the kickoff that stands, or null. */
export function approvedKickoff({ decisions }: Pick<Review, 'decisions'>): string | null {
  const undone = new Set(decisions.map(({ undoes }) => undoes));
  const approvals = decisions.filter((one) => one.kind === 'approve_kickoff' && meetingActOf(one) === null);
  return approvals.find(({ id }) => !undone.has(id))?.id ?? null;
}

/** What a decision does about the meeting of a kickoff; null for one that is about something else. */
export function meetingActOf({ kind, details }: StoredDecision): MeetingDecision['act'] | null {
  if (kind !== 'approve_kickoff') return null;
  const parsed = meetingDecisionSchema.safeParse(details);
  return parsed.success ? parsed.data.act : null;
}
