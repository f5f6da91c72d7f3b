import { z } from 'zod';
import { teamConversation } from '../../conversation/for-team.ts';
import { orThrow } from '../../refusal.ts';
import { allowedToRead } from '../../trpc.ts';
import { reviewed } from '../reviews/acting.ts';

/** A page of what the customer's people and ours wrote about an onboarding, newest first. */
export const get = allowedToRead('conversation.read')
  .input(reviewed.extend({ cursor: z.string().max(200).optional() }))
  .query(async ({ ctx, input: { id: onboardingId, cursor } }) => {
    const { tx, workspaceId, actor: member } = ctx;
    const asked = { workspaceId, onboardingId, member, now: ctx.now(), cursor };
    return orThrow(await teamConversation(tx, asked));
  });
