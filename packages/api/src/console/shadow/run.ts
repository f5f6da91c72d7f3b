import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { registerInUse } from '../../register/in-use.ts';
import { runShadow } from '../../shadow/run-shadow.ts';
import { allowedOutside } from '../../trpc.ts';

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('files'),
    files: z
      .array(z.strictObject({ fileName: z.string(), text: z.string() }))
      .min(1)
      .max(5000),
  }),
  z.strictObject({ kind: z.literal('onboardings'), closedSince: z.iso.datetime().nullable() }),
]);

/** Runs past records in shadow. The size of files is checked by the use case, which says so in words. */
export const run = allowedOutside('shadow.run')
  .input(z.strictObject({ source, name: z.string().max(1000).default('') }))
  .mutation(async ({ ctx, input }) => {
    const { workspaceId } = ctx;
    const now = ctx.now();
    const register = await registerInUse(ctx.db, workspaceId, now);
    const actor = `member:${ctx.memberId}`;
    return orThrow(await runShadow(ctx.transaction, { ...input, workspaceId, actor, now, register }));
  });
