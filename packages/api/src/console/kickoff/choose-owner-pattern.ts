import { z } from 'zod';
import { OWNER_PATTERNS } from '@handrail/core/kickoff/ownerPattern';
import { chooseOwnerPattern as choose } from '../../kickoff/owner-pattern.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { reviewed } from '../reviews/acting.ts';

/** Chooses how ownership is passed on; null leaves it to the seats. */
export const chooseOwnerPattern = allowed('reviews.decide')
  .input(reviewed.extend({ pattern: z.enum(OWNER_PATTERNS).nullable() }))
  .mutation(async ({ ctx, input: { id: onboardingId, pattern } }) => {
    const { workspaceId, actor: member } = ctx;
    return orThrow(await choose(ctx.tx, { workspaceId, onboardingId, pattern, member, now: ctx.now() }));
  });
