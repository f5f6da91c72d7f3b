import { z } from 'zod';
import { EFFECT_ACTS } from '@handrail/core/effects/states';
import { settle as settleEffect } from '../../outbox/settle.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Cancels an effect, has it tried again, or says that it happened. `version`: of what the caller has seen. */
export const settle = allowed('outbox.settle')
  .input(
    z.strictObject({
      id: objectId,
      version: z.int(),
      act: z.enum(EFFECT_ACTS),
      reason: z.string().trim().max(500).default(''),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { workspaceId, memberId } = ctx;
    return orThrow(await settleEffect(ctx.tx, { ...input, workspaceId, memberId, now: ctx.now() }));
  });
