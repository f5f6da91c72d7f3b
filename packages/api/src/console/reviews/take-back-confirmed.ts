import { z } from 'zod';
import { takeBackConfirmed as takeBack } from '../../reviews/take-back-confirmed.ts';
import { allowed } from '../../trpc.ts';

/** Takes back what the caller confirmed at one time, as `reviews.confirm` answered it. */
export const takeBackConfirmed = allowed('reviews.confirm')
  .input(z.strictObject({ at: z.iso.datetime() }))
  .mutation(({ ctx, input: { at } }) =>
    takeBack(ctx.tx, { workspaceId: ctx.workspaceId, member: ctx.actor, at, now: ctx.now() }),
  );
