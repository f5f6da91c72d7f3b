import { calendarFile } from '@handrail/connectors/mail/calendar';
import { invitationThatWent } from '@handrail/db/portal/home';
import { refusalError } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';

/** The kickoff as a file for calendars, where it is scheduled. */
export const kickoffFile = onboardingProcedure.query(async ({ ctx }): Promise<string> => {
  const mail = await invitationThatWent(ctx.tx, ctx.scope, ctx.onboardingId);
  if (mail === undefined) throw refusalError({ kind: 'not_found' });
  return calendarFile(mail);
});
