import { z } from 'zod';
import { submitDraft } from '../../drafts/submit.ts';
import { orThrow } from '../../refusal.ts';
import { registerInUse } from '../../register/in-use.ts';
import { allowedOutside } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Makes the deal of a draft an onboarding, or says at which path its values do not fit. */
export const submit = allowedOutside('drafts.edit')
  .input(z.strictObject({ id: objectId, version: z.int().min(1) }))
  .mutation(async ({ ctx, input }) => {
    const { workspaceId } = ctx;
    const now = ctx.now();
    const register = await registerInUse(ctx.db, workspaceId, now);
    return orThrow(
      await ctx.transaction((tx, { memberId }) =>
        submitDraft(tx, { ...input, workspaceId, memberId, now, register }),
      ),
    );
  });
