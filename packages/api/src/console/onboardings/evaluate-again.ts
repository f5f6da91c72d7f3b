import { evaluateAgain as evaluate } from '../../deals/evaluate-again.ts';
import { orThrow } from '../../refusal.ts';
import { registerInUse } from '../../register/in-use.ts';
import { allowedOutside } from '../../trpc.ts';
import { onboarding } from './input.ts';

/** Judges the record on file again, by the register in use and as of now. */
export const evaluateAgain = allowedOutside('onboardings.evaluate')
  .input(onboarding.pick({ id: true }))
  .mutation(async ({ ctx, input }) => {
    const { workspaceId } = ctx;
    const now = ctx.now();
    const register = await registerInUse(ctx.db, workspaceId, now);
    const outcome = await ctx.transaction((tx, { memberId }) =>
      evaluate(tx, { workspaceId, onboardingId: input.id, register, actor: `member:${memberId}`, now }),
    );
    return orThrow(outcome);
  });
