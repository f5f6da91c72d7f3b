import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { discussionOf } from '../../reviews/discussion.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** One page of what is said about an onboarding, and who watches it. */
export const discussion = allowed('reviews.read')
  .input(z.strictObject({ onboardingId: objectId, cursor: z.string().max(200).optional() }))
  .query(async ({ ctx, input: { onboardingId, cursor } }) => {
    const { workspaceId, memberId } = ctx;
    const given = { workspaceId, onboardingId, memberId, ...(cursor === undefined ? {} : { cursor }) };
    return orThrow(await discussionOf(ctx.tx, given));
  });
