import { appendAudit } from '@handrail/db/audit/append';
import { calendarKey, keepCalendarKey } from '@handrail/db/portal/calendar';
import { newToken, tokenHash } from '../../people/tokens.ts';
import { calendarAddress } from '../../plan/calendar-address.ts';
import { customerProcedure } from '../customer.ts';

/** Gives the acting person an address for their calendar, told this once; the one they had no longer works. */
export const openCalendar = customerProcedure.mutation(async ({ ctx }): Promise<{ address: string }> => {
  const { workspaceId, tx, contact, scope } = ctx;
  const before = await calendarKey(tx, scope);
  const key = newToken();
  await keepCalendarKey(tx, scope, { hash: tokenHash(key), at: ctx.now() });
  await appendAudit(tx, {
    ...{ workspaceId, at: ctx.now(), details: { renewed: before !== undefined } },
    actor: `contact:${contact.id}`,
    action: 'portal.calendar_opened',
    ...{ objectType: 'contact', objectId: contact.id },
  });
  return { address: calendarAddress(ctx.portalUrl, { workspaceId, contactId: contact.id, key }) };
});
