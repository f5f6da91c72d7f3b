import { z } from 'zod';
import { inviteAgain as inviteContactAgain } from '../../contacts/change.ts';
import { sendInvitation } from '../../contacts/invitation.ts';
import { orThrow } from '../../refusal.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { contactAct } from './acting.ts';

/** Mails a contact their invitation once more. */
export const inviteAgain = allowedOutside('contacts.manage')
  .input(z.strictObject({ onboardingId: objectId, contactId: objectId }))
  .mutation(async ({ ctx, input }): Promise<{ mailed: boolean }> => {
    const { onboardingId, contactId } = input;
    const { mail } = await ctx.transaction(async (tx, actor) =>
      orThrow(await inviteContactAgain(tx, contactAct(ctx, actor, onboardingId), contactId)),
    );
    return { mailed: await sendInvitation(ctx, { workspaceId: ctx.workspaceId, ...input }, mail) };
  });
