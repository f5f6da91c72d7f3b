import { readReviewSettings } from '../../reviews/settings.ts';
import { allowed } from '../../trpc.ts';

/** Business hours, and how long reviews may take. */
export const settings = allowed('reviews.settings').query(({ ctx }) =>
  readReviewSettings(ctx.tx, ctx.workspaceId),
);
