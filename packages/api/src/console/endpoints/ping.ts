import { z } from 'zod';
import { ping as sendPing, tellPing } from '../../endpoints/ping.ts';
import { reach } from '../../endpoints/reach.ts';
import { refusalError } from '../../refusal.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Sends a test message to an endpoint, switched on or not, and tells what came back. */
export const ping = allowedOutside('webhooks.manage')
  .input(z.strictObject({ id: objectId }))
  .mutation(async ({ ctx, input }) => {
    const { workspaceId, memberId } = ctx;
    const reached = await ctx.transaction((tx) => reach(tx, workspaceId, input.id, ctx.secret));
    if ('error' in reached)
      throw refusalError(
        reached.gone
          ? { kind: 'not_found' }
          : { kind: 'unavailable', message: `${reached.error}. Nothing was sent.` },
      );
    const pinged = await sendPing(ctx, reached);
    const by = { workspaceId, actor: `member:${memberId}`, at: ctx.now() };
    await ctx.transaction((tx) => tellPing(tx, reached, pinged, by));
    return pinged;
  });
