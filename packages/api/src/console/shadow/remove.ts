import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { removeShadowRun } from '../../shadow/remove.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Removes a run with its cases. */
export const remove = allowed('shadow.run')
  .input(z.strictObject({ id: objectId }))
  .mutation(async ({ ctx, input }) => {
    const { tx, workspaceId, actor } = ctx;
    const given = { workspaceId, runId: input.id, actor: `member:${actor.memberId}`, now: ctx.now() };
    return orThrow(await removeShadowRun(tx, given));
  });
