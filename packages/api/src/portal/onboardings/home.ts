import { orThrow } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';
import { viewHome } from '../home-view.ts';

/** The first page of one of the customer's onboardings. */
export const home = onboardingProcedure.query(async ({ ctx }) =>
  orThrow(await viewHome(ctx.tx, ctx, { onboardingId: ctx.onboardingId, now: ctx.now() })),
);
