import { toDecide as read } from '../../reviews/to-decide.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting, reviewed, rows } from './acting.ts';

/** What the caller is about to decide, and what of it they may. */
export const toDecide = allowedOutside('reviews.decide')
  .input(reviewed.extend({ rows }))
  .query(({ ctx, input }) => acting(ctx, input.id, (tx, act) => read(tx, { ...act, rows: input.rows })));
