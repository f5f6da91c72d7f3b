import { z } from 'zod';
import { EFFECT_ACTS } from '@handrail/core/effects/states';
import { settle as settleEffect } from '../../outbox/settle.ts';
import { orThrow } from '../../refusal.ts';
import { registerInUse } from '../../register/in-use.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Cancels an effect, has it tried again, or says that it happened. `version`: of what the caller has seen. */
export const settle = allowedOutside('outbox.settle')
  .input(
    z.strictObject({
      id: objectId,
      version: z.int(),
      act: z.enum(EFFECT_ACTS),
      reason: z.string().trim().max(500).default(''),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { workspaceId } = ctx;
    const now = ctx.now();
    const register = await registerInUse(ctx.db, workspaceId, now);
    return ctx.transaction(async (tx, { memberId }) =>
      orThrow(await settleEffect(tx, { ...input, workspaceId, memberId, register, now })),
    );
  });
