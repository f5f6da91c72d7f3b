import { readUpTo } from '@handrail/db/portal/conversation';
import { z } from 'zod';
import { onboardingProcedure } from '../customer.ts';

/** Notes how far the contact has read. Neither a statement nor a change of anything shared, so no entry tells of it. */
export const seen = onboardingProcedure
  .input(z.object({ entryId: z.uuid() }))
  .mutation(async ({ ctx, input: { entryId } }): Promise<null> => {
    await readUpTo(ctx.tx, ctx.scope, ctx.onboardingId, entryId);
    return null;
  });
