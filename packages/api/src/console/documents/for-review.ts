import { setsForReview } from '../../documents/for-review.ts';
import { allowedToRead } from '../../trpc.ts';

/** The complete sets of documents that the caller may review, the longest waiting first. */
export const forReview = allowedToRead('documents.review').query(async ({ ctx }) => ({
  sets: await setsForReview(ctx.tx, { workspaceId: ctx.workspaceId, roles: ctx.actor.roles }),
}));
