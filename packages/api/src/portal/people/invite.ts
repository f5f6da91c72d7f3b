import { sendInvitation } from '../../contacts/invitation.ts';
import { contactInvitation, inviteContact } from '../../contacts/invite.ts';
import { orThrow } from '../../refusal.ts';
import { outsideProcedure } from '../customer.ts';
import { countMail, customerAct, mayBring } from './acting.ts';

/** A champion invites a colleague. Where the mail fails the colleague may sign in all the same, and `mailed` says so. */
export const invite = outsideProcedure
  .input(contactInvitation.loose())
  .mutation(async ({ ctx, input }): Promise<{ mailed: boolean }> => {
    const { onboardingId } = ctx;
    await countMail(ctx);
    const { email, name, roles } = input;
    const { id, mail } = await ctx.transaction(async (tx, acting) => {
      orThrow(await mayBring(tx, acting, onboardingId, email));
      return orThrow(await inviteContact(tx, customerAct(ctx, acting, onboardingId), { email, name, roles }));
    });
    const place = { workspaceId: ctx.workspaceId, onboardingId, contactId: id };
    return { mailed: await sendInvitation(ctx, place, mail) };
  });
