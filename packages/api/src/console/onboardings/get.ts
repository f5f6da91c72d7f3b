import { viewOnboarding } from '../../onboardings/view.ts';
import { orThrow } from '../../refusal.ts';
import { allowedToRead } from '../../trpc.ts';
import { onboarding } from './input.ts';

/** One onboarding with its packet, now or in a version. */
export const get = allowedToRead('onboardings.read')
  .input(onboarding)
  .query(async ({ ctx, input }) =>
    orThrow(await viewOnboarding(ctx.tx, ctx.workspaceId, input.id, input.version)),
  );
