import { z } from 'zod';
import { SIDES } from '@handrail/core/reviews/acceptance';
import { withdrawAcceptance as withdraw } from '../../reviews/accept.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting, reviewed } from './acting.ts';

/** Takes a side's yes to the handoff back. */
export const withdrawAcceptance = allowedOutside('reviews.decide')
  .input(reviewed.extend({ side: z.enum(SIDES) }))
  .mutation(({ ctx, input: { id, side } }) => acting(ctx, id, (tx, act) => withdraw(tx, { ...act, side })));
