import { LANGUAGES } from '@handrail/core/portal/texts/languages';
import { z } from 'zod';
import { viewIntake } from '../../intake/view.ts';
import { orThrow } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';

/** The intake as this person sees it, in their language. */
export const get = onboardingProcedure
  .input(z.object({ language: z.enum(LANGUAGES) }))
  .query(async ({ ctx, input }) => orThrow(await viewIntake(ctx.tx, { ...ctx, language: input.language })));
