import { z } from 'zod';
import { discardImport } from '../../imports/discard.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Throws a previewed file away. */
export const discard = allowed('imports.run')
  .input(z.strictObject({ id: objectId }))
  .mutation(async ({ ctx, input }) => {
    const { tx, workspaceId, actor } = ctx;
    const given = { workspaceId, importId: input.id, actor: `member:${actor.memberId}`, now: ctx.now() };
    return orThrow(await discardImport(tx, given));
  });
