import { z } from 'zod';
import { undo as takeBack } from '../../reviews/undo.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { acting, reviewed } from './acting.ts';

/** Takes a decision back by a new one. */
export const undo = allowedOutside('reviews.decide')
  .input(
    reviewed.extend({
      decisionId: objectId,
      reason: z.string().trim().min(1, 'Say why it is taken back.').max(4000),
    }),
  )
  .mutation(({ ctx, input: { id, ...undoing } }) =>
    acting(ctx, id, (tx, act) => takeBack(tx, { ...act, ...undoing })),
  );
