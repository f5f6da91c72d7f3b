import { z } from 'zod';
import { viewEffect } from '../../outbox/view.ts';
import { refusalError } from '../../refusal.ts';
import { allowedToRead } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** One effect: what it is, who approved it, what stops it, and what happened to it. */
export const get = allowedToRead('outbox.read')
  .input(z.strictObject({ id: objectId }))
  .query(async ({ ctx, input }) => {
    const effect = await viewEffect(ctx.tx, ctx.actor, input.id, ctx.now());
    if (effect === null) throw refusalError({ kind: 'not_found' });
    return effect;
  });
