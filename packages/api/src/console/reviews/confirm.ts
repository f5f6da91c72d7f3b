import { z } from 'zod';
import { confirm as confirmItems } from '../../reviews/confirm.ts';
import { allowed } from '../../trpc.ts';
import { seenItem } from './input.ts';

/** Confirms findings of tier low, as many as a page shows. */
export const confirm = allowed('reviews.confirm')
  .input(z.strictObject({ items: z.array(seenItem).min(1, 'Choose at least one finding.').max(200) }))
  .mutation(({ ctx, input: { items } }) =>
    confirmItems(ctx.tx, { workspaceId: ctx.workspaceId, member: ctx.actor, items, now: ctx.now() }),
  );
