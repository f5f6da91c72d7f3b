import { z } from 'zod';
import { endpointById } from '@handrail/db/endpoints/endpoints';
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
    const reached = await ctx.transaction(async (tx) => {
      if ((await endpointById(tx, workspaceId, input.id)) === undefined)
        throw refusalError({ kind: 'not_found' });
      return reach(tx, workspaceId, input.id, ctx.secret);
    });
    if ('error' in reached)
      throw refusalError({ kind: 'unavailable', message: `${reached.error}. Nothing was sent.` });
    const pinged = await sendPing(ctx, reached);
    const by = { workspaceId, actor: `member:${memberId}`, at: ctx.now() };
    await ctx.transaction((tx) => tellPing(tx, reached, pinged, by));
    return pinged;
  });
