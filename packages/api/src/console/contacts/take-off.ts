import { takeOff as takeContactOff } from '../../contacts/change.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { contactAct, seenContact } from './acting.ts';

/** Takes a contact off an onboarding. */
export const takeOff = allowed('contacts.manage')
  .input(seenContact.extend({ onboardingId: objectId }))
  .mutation(async ({ ctx, input }): Promise<{ version: number }> => {
    const act = contactAct(ctx, ctx.actor, input.onboardingId);
    return orThrow(await takeContactOff(ctx.tx, act, input));
  });
