import { z } from 'zod';
import { tickStep } from '../../plan/tick.ts';
import { orThrow } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';

/** Ticks off a step of one's own, or takes the tick away. */
export const tick = onboardingProcedure
  .input(z.object({ stepId: z.uuid(), version: z.int().min(1).max(2_147_483_646), done: z.boolean() }))
  .mutation(async ({ ctx, input: { stepId, version, done } }) =>
    orThrow(
      await tickStep(ctx.tx, ctx, {
        ...{ onboardingId: ctx.onboardingId, stepId, version, done, now: ctx.now() },
      }),
    ),
  );
