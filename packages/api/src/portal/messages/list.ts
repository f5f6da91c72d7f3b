import { LANGUAGES } from '@handrail/core/portal/texts/languages';
import { z } from 'zod';
import { viewConversation } from '../../conversation/for-customer.ts';
import { orThrow } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';

/** A page of what both sides wrote, newest first. */
export const list = onboardingProcedure
  .input(z.object({ language: z.enum(LANGUAGES), cursor: z.string().max(200).optional() }))
  .query(async ({ ctx, input: { language, cursor } }) =>
    orThrow(await viewConversation(ctx.tx, ctx.scope, { onboardingId: ctx.onboardingId, language, cursor })),
  );
