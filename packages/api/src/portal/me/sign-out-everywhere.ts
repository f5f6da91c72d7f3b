import { appendAudit } from '@handrail/db/audit/append';
import { endSessions } from '@handrail/db/people/sessions';
import { customerProcedure } from '../customer.ts';

/** Ends all of the acting person's sessions, this one too. */
export const signOutEverywhere = customerProcedure.mutation(async ({ ctx }): Promise<null> => {
  const { workspaceId, tx, contact } = ctx;
  const sessions = await endSessions(tx, { loginId: contact.loginId });
  await appendAudit(tx, {
    ...{ workspaceId, at: ctx.now(), details: { sessions } },
    actor: `contact:${contact.id}`,
    action: 'portal.signed_out_everywhere',
    ...{ objectType: 'contact', objectId: contact.id },
  });
  return null;
});
