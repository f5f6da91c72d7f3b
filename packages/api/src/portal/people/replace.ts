import { z } from 'zod';
import { replaceContact } from '../../contacts/change.ts';
import { sendInvitation } from '../../contacts/invitation.ts';
import { contactInvitation } from '../../contacts/invite.ts';
import { orThrow } from '../../refusal.ts';
import { outsideProcedure } from '../customer.ts';
import { countMail, customerAct, mayBring } from './acting.ts';

/** A champion puts a colleague in somebody's place, their own place too. */
export const replace = outsideProcedure
  .input(contactInvitation.omit({ roles: true }).extend({ contactId: z.uuid(), version: z.int() }).loose())
  .mutation(async ({ ctx, input }): Promise<{ mailed: boolean }> => {
    const { onboardingId } = ctx;
    await countMail(ctx);
    const { email, name, contactId, version } = input;
    const { id, mail } = await ctx.transaction(async (tx, acting) => {
      orThrow(await mayBring(tx, acting, onboardingId, email));
      const act = customerAct(ctx, acting, onboardingId);
      return orThrow(await replaceContact(tx, act, { contactId, version, by: { email, name } }));
    });
    const place = { workspaceId: ctx.workspaceId, onboardingId, contactId: id };
    return { mailed: await sendInvitation(ctx, place, mail) };
  });
