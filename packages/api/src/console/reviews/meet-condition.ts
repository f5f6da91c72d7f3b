import { conditionIsMet } from '../../reviews/meet-condition.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { acting, reviewed } from './acting.ts';

/** Says that a condition of an approval is met. */
export const meetCondition = allowedOutside('reviews.decide')
  .input(reviewed.extend({ conditionId: objectId }))
  .mutation(({ ctx, input: { id, conditionId } }) =>
    acting(ctx, id, (tx, act) => conditionIsMet(tx, { ...act, conditionId })),
  );
