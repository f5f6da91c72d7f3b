import { calendarPart } from '@handrail/connectors/mail/calendar';
import type { MeetingMail } from '@handrail/core/kickoff/invitation';
import { newestMeeting } from '@handrail/db/kickoff/meetings';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../../context.ts';
import { invitationIsOut } from '../../kickoff/invitation-is-out.ts';
import type { Came, Executor } from './executor.ts';
import { mailCame } from './mail-came.ts';

type Sending = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly effectId: string;
  readonly payload: MeetingMail;
  readonly now: string;
};

/** Asks one person to the kickoff by mail, with the entry for their calendar. Not once its time is over, nor when a newer word on it was given. */
export const kickoffInvitation: Executor<'kickoff_invitation'> = {
  where: 'outside',
  carryOut: async (services, begun) => {
    if (begun.payload.startsAt <= begun.now)
      return { outcome: 'failed', error: 'The time of the meeting is over' };
    return send(services, begun, 'REQUEST');
  },
  lookUp: null,
  afterwards: invitationIsOut,
};

/** Takes the kickoff out of one person's calendar. */
export const kickoffCancellation: Executor<'kickoff_cancellation'> = {
  where: 'outside',
  carryOut: (services, begun) => send(services, begun, 'CANCEL'),
  lookUp: null,
};

async function send(services: Services, sending: Sending, method: 'REQUEST' | 'CANCEL'): Promise<Came> {
  const { workspaceId, effectId, payload } = sending;
  const newest = await inWorkspace(services.db, workspaceId, (tx) => newestMeeting(tx, sending));
  if (newest?.uid === payload.uid && newest.sequence > payload.sequence)
    return {
      outcome: 'done',
      answer: { sent: false, because: 'A newer word on the meeting took its place.' },
    };
  const { to, subject, text, organizer } = payload;
  const calendar = calendarPart(method, payload);
  const mail = { id: effectId, to, subject, text, replyTo: organizer.address, calendar };
  return mailCame(await services.mailer.sendMail(mail), to);
}
