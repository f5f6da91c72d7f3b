import { z } from 'zod';
import { LANGUAGES } from '@handrail/core/portal/texts/languages';
import { appendAudit } from '@handrail/db/audit/append';
import { updateContact } from '@handrail/db/people/contact-places';
import { refusalError } from '../../refusal.ts';
import { customerProcedure } from '../customer.ts';

const zone = z
  .string()
  .max(100)
  .refine(
    (name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC',
    'No such time zone.',
  );

/** What the customer chooses for themselves; null: as their browser says. */
export const setPreferences = customerProcedure
  .input(z.strictObject({ language: z.enum(LANGUAGES).nullable(), timezone: zone.nullable() }))
  .mutation(async ({ ctx, input }): Promise<null> => {
    const { workspaceId, tx, contact } = ctx;
    if (contact.language === input.language && contact.timezone === input.timezone) return null;
    if (!(await updateContact(tx, { workspaceId, ...contact }, input)))
      throw refusalError({ kind: 'stale', message: 'Your settings were changed meanwhile.' });
    await appendAudit(tx, {
      ...{ workspaceId, at: ctx.now(), details: input },
      actor: `contact:${contact.id}`,
      action: 'portal.preferences_changed',
      ...{ objectType: 'contact', objectId: contact.id },
    });
    return null;
  });
