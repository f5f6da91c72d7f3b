import { orThrow } from '../../refusal.ts';
import { pause as pauseItem } from '../../reviews/pause.ts';
import { allowed } from '../../trpc.ts';
import { reason, seenItem } from './input.ts';

/** Stops the clock of an item while the customer is asked. */
export const pause = allowed('reviews.steer')
  .input(seenItem.extend({ reason: reason.min(1, 'Say why, so that others understand it later.') }))
  .mutation(async ({ ctx, input: { reason: why, ...seen } }) => {
    const steering = { ...seen, workspaceId: ctx.workspaceId, member: ctx.actor, now: ctx.now() };
    return orThrow(await pauseItem(ctx.tx, steering, why));
  });
