import { z } from 'zod';
import { settleByHand } from '../../kickoff/settle-task.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { reviewed } from '../reviews/acting.ts';

/** Finishes a task, or opens it again. */
export const settleTask = allowed('reviews.decide')
  .input(reviewed.extend({ taskId: objectId, version: z.int().min(1).max(2_147_483_646), done: z.boolean() }))
  .mutation(async ({ ctx, input: { id, ...settling } }) => {
    const { workspaceId, actor: member } = ctx;
    return orThrow(
      await settleByHand(ctx.tx, { workspaceId, onboardingId: id, ...settling, member, now: ctx.now() }),
    );
  });
