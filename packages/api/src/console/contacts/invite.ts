import { sendInvitation } from '../../contacts/invitation.ts';
import { contactInvitation, inviteContact } from '../../contacts/invite.ts';
import { orThrow } from '../../refusal.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { contactAct } from './acting.ts';

/** Makes a customer's person a contact and mails them. Where the mail fails the contact stands, and `mailed` says so. */
export const invite = allowedOutside('contacts.manage')
  .input(contactInvitation.extend({ onboardingId: objectId }))
  .mutation(async ({ ctx, input }): Promise<{ id: string; mailed: boolean }> => {
    const { onboardingId, ...invited } = input;
    const { id, mail } = await ctx.transaction(async (tx, actor) =>
      orThrow(await inviteContact(tx, contactAct(ctx, actor, onboardingId), invited)),
    );
    const place = { workspaceId: ctx.workspaceId, onboardingId, contactId: id };
    return { id, mailed: await sendInvitation(ctx, place, mail) };
  });
