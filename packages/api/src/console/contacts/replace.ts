import { z } from 'zod';
import { replaceContact } from '../../contacts/change.ts';
import { sendInvitation } from '../../contacts/invitation.ts';
import { contactInvitation } from '../../contacts/invite.ts';
import { orThrow } from '../../refusal.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { contactAct, seenContact } from './acting.ts';

const person = contactInvitation.pick({ email: true, name: true });

/** Puts another person in a contact's place and mails them. */
export const replace = allowedOutside('contacts.manage')
  .input(z.strictObject({ ...seenContact.shape, ...person.shape, onboardingId: objectId }))
  .mutation(async ({ ctx, input }): Promise<{ id: string; mailed: boolean }> => {
    const { onboardingId, email, name, ...seen } = input;
    const { id, mail } = await ctx.transaction(async (tx, actor) =>
      orThrow(
        await replaceContact(tx, contactAct(ctx, actor, onboardingId), { ...seen, by: { email, name } }),
      ),
    );
    const place = { workspaceId: ctx.workspaceId, onboardingId, contactId: id };
    return { id, mailed: await sendInvitation(ctx, place, mail) };
  });
