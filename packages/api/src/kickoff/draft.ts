import { invitationText, shownZone } from '@handrail/core/kickoff/invitation';
import { candidatesOf, goalOf, KICKOFF_MINUTES, organizerOf } from '@handrail/core/kickoff/meeting';
import type { Candidate } from '@handrail/core/kickoff/meeting';
import { proposeKickoff } from '@handrail/core/kickoff/proposal';
import type { Proposal } from '@handrail/core/kickoff/proposal';
import { customerName } from '@handrail/core/packets/customerName';
import type { Packet } from '@handrail/core/packets/packet';
import { DEFAULT_REVIEW_SETTINGS } from '@handrail/core/reviews/settings';
import { localDate } from '@handrail/core/time/days';
import { workspaceById } from '@handrail/db/people/workspaces';
import { reviewSettingsOf } from '@handrail/db/reviews/settings';
import type { Tx } from '@handrail/db/transaction';
import { syncLeft } from './checklists.ts';

/** The kickoff meeting as the packet suggests it: a reviewer sets the time, and changes what is not right. */
export type MeetingDraft = {
  /** A day and hour that nobody has agreed to; null where the packet's dates allow none. */
  readonly proposal: Proposal | null;
  /** The zone in which the invitation tells the time: the account's, else the workspace's. */
  readonly timezone: string;
  readonly minutes: number;
  /** Everyone who may be invited. */
  readonly candidates: readonly Candidate[];
  /** Whose invitation it is; null where nobody of ours has an address. */
  readonly organizer: Candidate | null;
  readonly goal: string;
  readonly account: string;
  readonly workspace: string;
  readonly firstValue: string | null;
  /** The invitation as it would be sent to those who are invited unless somebody says otherwise. */
  readonly text: string;
  /** Why nobody can be invited yet, one sentence; null where they can. */
  readonly problem: string | null;
  /** Points of the internal sync that are open: a warning, no obstacle. */
  readonly syncLeft: number;
};

/** Draws up the meeting of a packet's kickoff. `now`: ISO 8601 UTC. */
export async function draftMeeting(
  tx: Tx,
  of: { readonly workspaceId: string; readonly onboardingId: string },
  packet: Packet,
  now: string,
): Promise<MeetingDraft> {
  const { workspaceId } = of;
  const [{ settings, timezone: ours }, found, left] = await Promise.all([
    reviewSettingsOf(tx, workspaceId),
    workspaceById(tx, workspaceId),
    syncLeft(tx, of),
  ]);
  const workspace = found?.name ?? '';
  const timezone = shownZone(packet.account.timezone.value ?? ours);
  const candidates = candidatesOf(packet);
  const organizer = organizerOf(candidates);
  const attendees = candidates.filter(({ invited }) => invited);
  const goal = goalOf(packet);
  const account = customerName(packet, 'our customer');
  const firstValue = packet.firstValue.definition.value;
  const { holidays } = (settings ?? DEFAULT_REVIEW_SETTINGS).hours;
  return {
    proposal: proposeKickoff({
      closedOn: packet.timeline.closedOn,
      today: localDate(now, timezone) ?? now.slice(0, 10),
      timezone,
      holidays,
    }),
    timezone,
    minutes: KICKOFF_MINUTES,
    candidates,
    organizer,
    goal,
    account,
    workspace,
    firstValue,
    text:
      organizer === null
        ? ''
        : invitationText(
            { startsAt: null, minutes: KICKOFF_MINUTES, timezone, place: '', goal, organizer, attendees },
            { account, workspace, firstValue },
          ),
    problem: problemOf(candidates, organizer),
    syncLeft: left,
  };
}

function problemOf(candidates: readonly Candidate[], organizer: Candidate | null): string | null {
  if (organizer === null) return 'Nobody of ours has an address in this deal: give it its CSM first.';
  if (!candidates.some(({ side }) => side === 'customer'))
    return 'None of the customer’s people has an address in the packet: nobody can be invited.';
  return null;
}
