import { putBack as putContactBack } from '../../contacts/change.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { contactAct, seenContact } from './acting.ts';

/** Puts a contact back; who had come in their place goes with `insteadOf`. */
export const putBack = allowed('contacts.manage')
  .input(seenContact.extend({ onboardingId: objectId, insteadOf: seenContact.nullable() }))
  .mutation(async ({ ctx, input }): Promise<null> => {
    const act = contactAct(ctx, ctx.actor, input.onboardingId);
    return orThrow(await putContactBack(ctx.tx, act, input));
  });
