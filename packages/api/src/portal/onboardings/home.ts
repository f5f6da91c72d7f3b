import { LANGUAGES } from '@handrail/core/portal/texts/languages';
import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';
import { viewHome } from '../home-view.ts';

/** The first page of one of the customer's onboardings. */
export const home = onboardingProcedure
  .input(z.object({ language: z.enum(LANGUAGES).default('en') }))
  .query(async ({ ctx, input: { language } }) =>
    orThrow(await viewHome(ctx.tx, ctx, { onboardingId: ctx.onboardingId, now: ctx.now(), language })),
  );
