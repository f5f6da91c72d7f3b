import { orThrow } from '../../refusal.ts';
import { resume as resumeItem } from '../../reviews/pause.ts';
import { allowed } from '../../trpc.ts';
import { reason, seenItem } from './input.ts';

/** Starts a clock that stands still. */
export const resume = allowed('reviews.steer')
  .input(seenItem.extend({ reason: reason.min(1, 'Say why, so that others understand it later.') }))
  .mutation(async ({ ctx, input: { reason: why, ...seen } }) => {
    const steering = { ...seen, workspaceId: ctx.workspaceId, member: ctx.actor, now: ctx.now() };
    return orThrow(await resumeItem(ctx.tx, steering, why));
  });
