import { z } from 'zod';
import { INTERNAL_ROLES, TIERS } from '@handrail/core/rules/vocabulary';
import { orThrow } from '../../refusal.ts';
import { reviewQueue } from '../../reviews/queue.ts';
import { QUEUE_LISTS } from '../../reviews/queue-views.ts';
import { allowed } from '../../trpc.ts';
import { rowId } from '../onboardings/input.ts';

/** One page of a list of the queue. */
export const queue = allowed('reviews.read')
  .input(
    z.strictObject({
      list: z.enum(QUEUE_LISTS).default('open'),
      who: z.enum(['mine', 'everyone']).default('everyone'),
      q: z.string().max(200).optional(),
      tier: z.array(z.enum(TIERS)).readonly().optional(),
      row: z.array(rowId).max(50).readonly().optional(),
      role: z.array(z.enum(INTERNAL_ROLES)).readonly().optional(),
      overdue: z.boolean().optional(),
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .query(async ({ ctx, input: { list, who, cursor, limit, ...filters } }) =>
    orThrow(
      await reviewQueue(ctx.tx, {
        workspaceId: ctx.workspaceId,
        viewer: ctx.actor,
        list,
        who,
        filters,
        limit,
        now: ctx.now(),
        ...(cursor ? { cursor } : {}),
      }),
    ),
  );
