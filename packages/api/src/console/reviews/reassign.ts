import { z } from 'zod';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import { orThrow } from '../../refusal.ts';
import { reassign as reassignItem } from '../../reviews/reassign.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { reason, seenItem } from './input.ts';

/** Gives an item to another role, or to a person who has it. */
export const reassign = allowed('reviews.steer')
  .input(
    seenItem.extend({
      role: z.enum(INTERNAL_ROLES),
      memberId: objectId.nullable(),
      reason: reason.optional(),
    }),
  )
  .mutation(async ({ ctx, input: { role, memberId, reason: why, ...seen } }) => {
    const steering = { ...seen, workspaceId: ctx.workspaceId, member: ctx.actor, now: ctx.now() };
    const to = { role, memberId, ...(why === undefined ? {} : { reason: why }) };
    return orThrow(await reassignItem(ctx.tx, steering, to));
  });
