import { viewReview } from '../../reviews/view.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting, reviewed } from './acting.ts';

/** The review of an onboarding as it stands for the caller. */
export const get = allowedOutside('reviews.read')
  .input(reviewed)
  .query(({ ctx, input }) => acting(ctx, input.id, viewReview));
