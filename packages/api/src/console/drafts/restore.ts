import { z } from 'zod';
import { restoreDraft } from '../../drafts/discard.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Brings a draft back that was put aside. */
export const restore = allowed('drafts.edit')
  .input(z.strictObject({ id: objectId }))
  .mutation(async ({ ctx, input }) =>
    orThrow(await restoreDraft(ctx.tx, { workspaceId: ctx.workspaceId, id: input.id, now: ctx.now() })),
  );
