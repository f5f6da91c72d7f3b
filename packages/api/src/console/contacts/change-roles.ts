import { changeContactRoles } from '../../contacts/change.ts';
import { contactRoleChoice } from '../../contacts/invite.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { contactAct, seenContact } from './acting.ts';

/** Gives a contact other roles; `version` is the contact's own. */
export const changeRoles = allowed('contacts.manage')
  .input(seenContact.extend({ onboardingId: objectId, roles: contactRoleChoice }))
  .mutation(async ({ ctx, input }): Promise<null> => {
    const act = contactAct(ctx, ctx.actor, input.onboardingId);
    return orThrow(await changeContactRoles(ctx.tx, act, input));
  });
