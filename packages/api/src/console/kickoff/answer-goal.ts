import { z } from 'zod';
import { answerGoal as keep, GOAL_ANSWERS } from '../../kickoff/answer-goal.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting, reviewed } from '../reviews/acting.ts';

/** Keeps whether the customer's goal was still right at the kickoff. */
export const answerGoal = allowedOutside('reviews.decide')
  .input(reviewed.extend({ answer: z.enum(GOAL_ANSWERS), words: z.string().trim().max(4000) }))
  .mutation(({ ctx, input: { id, ...answering } }) =>
    acting(ctx, id, (tx, act) => keep(tx, { ...act, ...answering })),
  );
