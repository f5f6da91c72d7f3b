import { z } from 'zod';
import { previewImport } from '../../imports/preview.ts';
import { orThrow } from '../../refusal.ts';
import { registerInUse } from '../../register/in-use.ts';
import { allowedOutside } from '../../trpc.ts';

/** Reads a file and foresees what storing it would do. Its size is checked by the use case, which says so in words. */
export const preview = allowedOutside('imports.run')
  .input(z.strictObject({ fileName: z.string(), text: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { workspaceId } = ctx;
    const now = ctx.now();
    const register = await registerInUse(ctx.db, workspaceId, now);
    const actor = `member:${ctx.memberId}`;
    return orThrow(await previewImport(ctx.transaction, { ...input, workspaceId, actor, now, register }));
  });
