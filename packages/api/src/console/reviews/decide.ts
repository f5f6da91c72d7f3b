import { z } from 'zod';
import { decisionSchema } from '@handrail/core/reviews/decision';
import { decide as make } from '../../reviews/decide.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting, reviewed, rows } from './acting.ts';

/** Makes a decision on what the caller has seen. */
export const decide = allowedOutside('reviews.decide')
  .input(reviewed.extend({ rows, seen: z.string().max(200), decision: decisionSchema }))
  .mutation(({ ctx, input: { id, ...deciding } }) =>
    acting(ctx, id, (tx, act) => make(tx, { ...act, ...deciding })),
  );
