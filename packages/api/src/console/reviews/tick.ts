import { z } from 'zod';
import { SIDES } from '@handrail/core/reviews/acceptance';
import { tickPoints } from '../../reviews/accept.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting, reviewed } from './acting.ts';

/** Keeps a side's ticks on the points of the handoff; with `accept`, its yes to the whole. */
export const tick = allowedOutside('reviews.decide')
  .input(
    reviewed.extend({
      side: z.enum(SIDES),
      ticked: z.array(z.strictObject({ point: z.string().max(5000), hash: z.string().max(200) })).max(5000),
      accept: z.boolean(),
      reason: z.string().trim().max(4000).default(''),
    }),
  )
  .mutation(({ ctx, input: { id, ...ticking } }) =>
    acting(ctx, id, (tx, act) => tickPoints(tx, { ...act, ...ticking })),
  );
