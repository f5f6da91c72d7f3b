import { z } from 'zod';
import { contactsView } from '../../contacts/view.ts';
import { orThrow } from '../../refusal.ts';
import { allowedToRead } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** The customer's people on an onboarding, and whom its packet would invite. */
export const list = allowedToRead('contacts.read')
  .input(z.strictObject({ onboardingId: objectId }))
  .query(async ({ ctx, input }) => orThrow(await contactsView(ctx.tx, ctx.actor, input.onboardingId)));
