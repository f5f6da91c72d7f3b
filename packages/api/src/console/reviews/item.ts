import { refusalError } from '../../refusal.ts';
import { itemWithOwners } from '../../reviews/queue-item-detail.ts';
import { allowed } from '../../trpc.ts';
import { itemOf } from './input.ts';

/** One item of the queue, with the people it can be given to. */
export const item = allowed('reviews.read')
  .input(itemOf)
  .query(async ({ ctx, input }) => {
    const found = await itemWithOwners(ctx.tx, ctx.workspaceId, ctx.actor, input);
    if (found === null) throw refusalError({ kind: 'not_found' });
    return found;
  });
