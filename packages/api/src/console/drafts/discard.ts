import { z } from 'zod';
import { discardDraft } from '../../drafts/discard.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Puts a draft aside. */
export const discard = allowed('drafts.edit')
  .input(z.strictObject({ id: objectId }))
  .mutation(async ({ ctx, input }) =>
    orThrow(await discardDraft(ctx.tx, { workspaceId: ctx.workspaceId, id: input.id, now: ctx.now() })),
  );
