import { cancellationMails } from '@handrail/core/kickoff/invitation';
import type { MeetingDecision } from '@handrail/core/reviews/decision';
import { appendAudits } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { newestMeeting, saveMeeting } from '@handrail/db/kickoff/meetings';
import type { StoredMeeting } from '@handrail/db/kickoff/meetings';
import { insertDecision } from '@handrail/db/reviews/decisions';
import { standingHolds } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { hashOf } from '../deals/hash.ts';
import { moveOnboarding } from '../deals/move.ts';
import { planEffects } from '../effects/plan.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { actorOf, entryOf } from '../reviews/act.ts';
import type { Act } from '../reviews/act.ts';
import { lockReview } from '../reviews/load.ts';
import type { Review } from '../reviews/load.ts';
import { approvedKickoff } from '../reviews/approved-kickoff.ts';
import { standingObstacles } from '../reviews/obstacles.ts';
import { WHOLE_PACKET } from '../reviews/whole-packet.ts';
import { draftMeeting } from './draft.ts';
import { endUnsent } from './end-unsent.ts';
import { meetingEffect, planMeeting } from './plan-meeting.ts';

export type DecidingMeeting = Act & {
  /** The version of the meeting that was seen; 0 where there was none. */
  readonly version: number;
  readonly decision: MeetingDecision;
};

/**
 * Decides about the meeting of an approved kickoff: its time, for the first time or anew, or that it is called off. A decision of
 * kind `approve_kickoff` with a subject of its own: the same people make it, and the same rule lets its mails go.
 */
export async function decideMeeting(
  tx: Tx,
  deciding: DecidingMeeting,
): Promise<Outcome<{ decisionId: string }>> {
  const { workspaceId, onboardingId, member, decision, version, now } = deciding;
  const locked = await lockReview(tx, workspaceId, onboardingId, deciding.register.compiled);
  if (locked === undefined) return refused({ kind: 'not_found' });
  const { review } = locked;
  const decidedAs = member.roles.find((role) => WHOLE_PACKET.approve_kickoff.includes(role));
  if (decidedAs === undefined) return refused({ kind: 'forbidden' });
  if (approvedKickoff(review) === null) return invalid('/decision', 'The kickoff is not approved yet.');
  const newest = await newestMeeting(tx, deciding);
  const standing = newest?.calledOffAt === null ? newest : undefined;
  if ((standing?.version ?? 0) !== version)
    return refused({
      kind: 'stale',
      message: 'The meeting has changed since you looked. Look at it as it is now, and decide again.',
    });
  const decisionId = newId();
  await insertDecision(tx, deciding, {
    id: decisionId,
    kind: 'approve_kickoff',
    rows: [],
    seenHash: hashOf({ meeting: standing?.uid ?? null, version }),
    reason: decision.reason ?? null,
    details: decision,
    decidedBy: member.memberId,
    decidedAs,
    decidedAt: now,
    undoes: null,
  });
  const followed =
    decision.act === 'schedule'
      ? await schedule(tx, { ...deciding, decision }, { decisionId, review, standing })
      : await callOff(tx, deciding, { decisionId, review, standing });
  return followed.ok ? granted({ decisionId }) : followed;
}

type Made = {
  readonly decisionId: string;
  readonly review: Review;
  /** The meeting as it was, unless there is none or it was called off. */
  readonly standing: StoredMeeting | undefined;
};

async function schedule(
  tx: Tx,
  act: DecidingMeeting & { readonly decision: Extract<MeetingDecision, { act: 'schedule' }> },
  { decisionId, review, standing }: Made,
): Promise<Outcome<null>> {
  const { workspaceId, decision, now } = act;
  // A new time for those who were invited asks for no more than that nothing holds their mails.
  if (standing === undefined) {
    const [first] = standingObstacles(review, await standingHolds(tx, act, now), now);
    if (first !== undefined) return invalid('/decision', first);
  }
  const { packet } = review;
  const planned = await planMeeting(tx, act, {
    decisionId,
    packet,
    at: decision.at,
    meeting: decision.meeting,
  });
  if (!planned.ok) return planned;
  const { startsAt, attendees } = planned.value;
  await appendAudits(tx, workspaceId, [
    entryOf(act, standing === undefined ? 'kickoff.scheduled' : 'kickoff.rescheduled', {
      decisionId,
      at: startsAt,
      ...(standing === undefined ? {} : { from: standing.startsAt }),
      people: attendees.length,
      decision,
    }),
  ]);
  return granted(null);
}

async function callOff(
  tx: Tx,
  act: DecidingMeeting,
  { decisionId, review, standing }: Made,
): Promise<Outcome<null>> {
  const { workspaceId, now, decision } = act;
  if (standing === undefined) return invalid('/decision', 'There is no meeting to call off.');
  const have = await endUnsent(tx, act, standing);
  const meeting = { ...standing, sequence: standing.sequence + 1 };
  await saveMeeting(tx, act, meeting, { decisionId, calledOffAt: now });
  const about = { ...(await draftMeeting(tx, act, review.packet, now)), decidedAt: now };
  const planned = await planEffects(tx, {
    ...act,
    decisionId,
    by: { actor: actorOf(act), now },
    effects: cancellationMails(meeting, about, have).map((mail) =>
      meetingEffect('kickoff_cancellation', mail),
    ),
  });
  if (!planned.ok) return planned;
  await appendAudits(tx, workspaceId, [
    entryOf(act, 'kickoff.called_off', {
      decisionId,
      at: standing.startsAt,
      told: have.length,
      reason: decision.reason,
    }),
  ]);
  const { state } = review.onboarding;
  if (state === 'kickoff_scheduled')
    await moveOnboarding(tx, { ...act, actor: actorOf(act) }, state, 'accepted');
  return granted(null);
}

function invalid(path: string, message: string) {
  return refused({ kind: 'invalid', path, message });
}
