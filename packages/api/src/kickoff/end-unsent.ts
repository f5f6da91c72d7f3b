import type { Candidate } from '@handrail/core/kickoff/meeting';
import { appendAudits } from '@handrail/db/audit/append';
import { settleEffect } from '@handrail/db/effects/ledger';
import { meetingEffects, newestMeeting, saveMeeting } from '@handrail/db/kickoff/meetings';
import type { StoredMeeting } from '@handrail/db/kickoff/meetings';
import type { Tx } from '@handrail/db/transaction';
import { effectEntry } from '../effects/audit-entries.ts';
import { actorOf } from '../reviews/act.ts';
import type { Act } from '../reviews/act.ts';

/**
 * Cancels what has not gone out about a meeting. Gives the people who have it in their calendars, or may have: what is under way
 * or unclear counts, as a cancellation too many does no harm. The caller holds the onboarding.
 */
export async function endUnsent(tx: Tx, act: Act, meeting: StoredMeeting): Promise<Candidate[]> {
  const { workspaceId, onboardingId, now } = act;
  const effects = await meetingEffects(tx, act, meeting.uid);
  for (const effect of effects.filter(({ state }) => state === 'planned' || state === 'failed')) {
    const settled = await settleEffect(tx, effect, 'cancel', now);
    if (settled !== 'done')
      throw new Error(`${effect.id} went on under the lock of its onboarding: ${settled}`);
    const target = `${meeting.uid}:${effect.sequence}:${effect.to}`;
    await appendAudits(tx, workspaceId, [
      effectEntry(
        'effect.cancelled',
        { ...effect, target, onboardingId },
        { actor: actorOf(act), now },
        {
          because: 'superseded',
        },
      ),
    ]);
  }
  const last = new Map(effects.filter(mayHaveArrived).map((effect) => [effect.to, effect.kind]));
  return meeting.attendees.filter(({ address }) => last.get(address) === 'kickoff_invitation');
}

/** The approval behind a meeting of which nobody has heard is taken back: then there is none. */
export async function forgetMeeting(tx: Tx, act: Act, decisionId: string): Promise<void> {
  const meeting = await newestMeeting(tx, act);
  if (meeting === undefined || meeting.calledOffAt !== null) return;
  await endUnsent(tx, act, meeting);
  await saveMeeting(tx, act, meeting, { decisionId, calledOffAt: act.now });
}

function mayHaveArrived({ state }: { readonly state: string }): boolean {
  return state === 'leased' || state === 'sent' || state === 'done' || state === 'unknown';
}
