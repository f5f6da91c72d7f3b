import { cancellationMails, invitationMails } from '@handrail/core/kickoff/invitation';
import type { Meeting, MeetingMail } from '@handrail/core/kickoff/invitation';
import type { PlannedEffect } from '@handrail/core/effects/payloads';
import type { Candidate, MeetingInput } from '@handrail/core/kickoff/meeting';
import type { Packet } from '@handrail/core/packets/packet';
import { comparableAddress } from '@handrail/core/people/address';
import { oneLine } from '@handrail/core/text/oneLine';
import { newId } from '@handrail/db/ids';
import { newestMeeting, saveMeeting } from '@handrail/db/kickoff/meetings';
import type { Tx } from '@handrail/db/transaction';
import { planEffects } from '../effects/plan.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { actorOf } from '../reviews/act.ts';
import type { Act } from '../reviews/act.ts';
import { draftMeeting } from './draft.ts';
import type { MeetingDraft } from './draft.ts';
import { endUnsent } from './end-unsent.ts';

/** What a decision sets: time, and where it differs from the draft, the rest. */
export type Setting = {
  readonly decisionId: string;
  readonly packet: Packet;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly meeting: MeetingInput;
};

/**
 * Sets the kickoff meeting and plans its invitations, one effect for each person: for the first time, or anew with the same UID and
 * a higher sequence. Earlier invitations that have not gone out do not go any more, and who is no longer invited is told. Refused,
 * by the database itself, where a hold stands.
 */
export async function planMeeting(tx: Tx, act: Act, setting: Setting): Promise<Outcome<Meeting>> {
  const { now } = act;
  const { decisionId, packet, at } = setting;
  const draft = await draftMeeting(tx, act, packet, now);
  const found = meetingOf(draft, setting, now);
  if (!found.ok) return found;
  const newest = await newestMeeting(tx, act);
  const before = newest?.calledOffAt === null ? newest : undefined;
  const meeting: Meeting = {
    ...found.value,
    uid: before?.uid ?? newId(),
    sequence: before === undefined ? 0 : before.sequence + 1,
    startsAt: new Date(at).toISOString(),
  };
  const have = before === undefined ? [] : await endUnsent(tx, act, before);
  const left = have.filter((one) => !meeting.attendees.some(({ address }) => address === one.address));
  await saveMeeting(tx, act, meeting, { decisionId, calledOffAt: null });
  const about = { ...draft, decidedAt: now };
  const planned = await planEffects(tx, {
    ...act,
    decisionId,
    by: { actor: actorOf(act), now },
    effects: [
      ...invitationMails(meeting, about).map((mail) => meetingEffect('kickoff_invitation', mail)),
      ...cancellationMails(meeting, about, left).map((mail) => meetingEffect('kickoff_cancellation', mail)),
    ],
  });
  return planned.ok ? granted(meeting) : planned;
}

/** One mail about a meeting as an effect: to each person once in each sequence. */
export function meetingEffect(
  kind: 'kickoff_invitation' | 'kickoff_cancellation',
  payload: MeetingMail,
): PlannedEffect {
  return { kind, target: `${payload.uid}:${payload.sequence}:${payload.to}`, payload };
}

function meetingOf(
  draft: MeetingDraft,
  { at, meeting }: Setting,
  now: string,
): Outcome<Omit<Meeting, 'uid' | 'sequence' | 'startsAt'>> {
  const { organizer, candidates, timezone } = draft;
  if (draft.problem !== null || organizer === null) return invalid('/decision/at', draft.problem ?? '');
  if (new Date(at).toISOString() <= now) return invalid('/decision/at', 'The kickoff must be in the future.');
  const chosen =
    meeting.attendees === undefined
      ? candidates.filter(({ invited }) => invited).map(({ address }) => address)
      : meeting.attendees.map(comparableAddress);
  const attendees: Candidate[] = candidates.filter(({ address }) => chosen.includes(address));
  if (chosen.some((one) => !attendees.some(({ address }) => address === one)))
    return invalid('/decision/meeting/attendees', 'Only people whom the packet names can be invited.');
  if (!attendees.some(({ side }) => side === 'customer'))
    return invalid('/decision/meeting/attendees', 'Invite at least one of the customer’s people.');
  return granted({
    minutes: meeting.minutes ?? draft.minutes,
    timezone,
    place: oneLine(meeting.place ?? ''),
    goal: oneLine(meeting.goal ?? draft.goal),
    organizer,
    attendees,
  });
}

function invalid(path: string, message: string) {
  return refused({ kind: 'invalid', path, message });
}
