import { traceOf } from '../../onboardings/trace.ts';
import { orThrow } from '../../refusal.ts';
import { registerInUse } from '../../register/in-use.ts';
import { allowedOutside } from '../../trpc.ts';
import { onboarding, rowId } from './input.ts';

/** What a row saw in an onboarding. */
export const trace = allowedOutside('onboardings.read')
  .input(onboarding.extend({ row: rowId }))
  .query(async ({ ctx, input }) => {
    const { workspaceId } = ctx;
    const register = await registerInUse(ctx.db, workspaceId, ctx.now());
    return orThrow(await ctx.transaction((tx) => traceOf(tx, { ...input, workspaceId, register })));
  });
