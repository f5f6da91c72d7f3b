import { z } from 'zod';
import { EFFECT_KINDS } from '@handrail/core/effects/kinds';
import { EFFECT_LISTS } from '@handrail/core/effects/states';
import { listEffects } from '../../outbox/list.ts';
import { allowedToRead } from '../../trpc.ts';

/** One page of the outbox, newest first. */
export const list = allowedToRead('outbox.read')
  .input(
    z.strictObject({
      list: z.enum(EFFECT_LISTS).optional(),
      kind: z.array(z.enum(EFFECT_KINDS)).readonly().optional(),
      q: z.string().max(200).optional(),
      cursor: z.string().max(200).optional(),
    }),
  )
  .query(({ ctx, input }) => listEffects(ctx.tx, ctx.workspaceId, input));
