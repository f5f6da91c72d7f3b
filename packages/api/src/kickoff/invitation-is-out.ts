import type { MeetingMail } from '@handrail/core/kickoff/invitation';
import { newestMeeting } from '@handrail/db/kickoff/meetings';
import { knownById } from '@handrail/db/onboardings/arrival';
import type { Tx } from '@handrail/db/transaction';
import { moveOnboarding } from '../deals/move.ts';

/** Before the kickoff is in anybody's calendar. */
const BEFORE = ['handoff_received', 'needs_information', 'accepted'];

/** The kickoff is scheduled as soon as one of the customer's people has the invitation as it stands. The caller holds the onboarding. */
export async function invitationIsOut(
  tx: Tx,
  effect: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly payload: MeetingMail;
    readonly actor: string;
    readonly now: string;
  },
): Promise<void> {
  const { workspaceId, onboardingId, payload } = effect;
  const meeting = await newestMeeting(tx, effect);
  if (meeting === undefined || meeting.calledOffAt !== null) return;
  if (meeting.uid !== payload.uid || meeting.sequence !== payload.sequence) return;
  if (!meeting.attendees.some(({ side, address }) => side === 'customer' && address === payload.to)) return;
  const onboarding = await knownById(tx, workspaceId, onboardingId);
  if (onboarding === undefined || !BEFORE.includes(onboarding.state)) return;
  await moveOnboarding(tx, effect, onboarding.state, 'kickoff_scheduled');
}
