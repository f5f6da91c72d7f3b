import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { setWatching } from '../../reviews/watch.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Begins or ends the caller's watch over an onboarding. */
export const watch = allowed('reviews.discuss')
  .input(z.strictObject({ onboardingId: objectId, watching: z.boolean() }))
  .mutation(async ({ ctx, input }) => {
    const { workspaceId, memberId } = ctx;
    return orThrow(await setWatching(ctx.tx, { ...input, workspaceId, memberId, now: ctx.now() }));
  });
