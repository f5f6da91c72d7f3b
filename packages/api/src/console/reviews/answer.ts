import { z } from 'zod';
import { answerQuestions } from '../../reviews/answer.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { acting, reviewed } from './acting.ts';

/** Answers questions that were asked in a review. */
export const answer = allowedOutside('reviews.decide')
  .input(reviewed.extend({ requestId: objectId, answers: z.array(z.string().max(20_000)).max(20) }))
  .mutation(({ ctx, input: { id, ...answering } }) =>
    acting(ctx, id, (tx, act) => answerQuestions(tx, { ...act, ...answering })),
  );
