import { appendAudit } from '@handrail/db/audit/append';
import { endCalendarKey } from '@handrail/db/portal/calendar';
import { customerProcedure } from '../customer.ts';

/** Ends the address under which the acting person's calendar followed their plans. */
export const closeCalendar = customerProcedure.mutation(async ({ ctx }): Promise<null> => {
  const { workspaceId, tx, contact } = ctx;
  if (!(await endCalendarKey(tx, { workspaceId, contactId: contact.id }))) return null;
  await appendAudit(tx, {
    ...{ workspaceId, at: ctx.now(), details: {} },
    actor: `contact:${contact.id}`,
    action: 'portal.calendar_closed',
    ...{ objectType: 'contact', objectId: contact.id },
  });
  return null;
});
