import { leave as leaveOnboarding } from '../../contacts/change.ts';
import { orThrow } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';
import { customerAct } from './acting.ts';

/** The acting person leaves an onboarding; one who has no other is signed out. */
export const leave = onboardingProcedure.mutation(async ({ ctx }): Promise<null> => {
  const act = customerAct(ctx, ctx, ctx.onboardingId);
  return orThrow(await leaveOnboarding(ctx.tx, act, ctx.contact.id));
});
