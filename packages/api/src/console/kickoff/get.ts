import { viewKickoff } from '../../kickoff/view.ts';
import { allowed } from '../../trpc.ts';
import { reviewed } from '../reviews/acting.ts';

/** How the kickoff of an onboarding is prepared; null before it is approved and made. */
export const get = allowed('onboardings.read')
  .input(reviewed)
  .query(({ ctx, input }) =>
    viewKickoff(ctx.tx, { workspaceId: ctx.workspaceId, onboardingId: input.id }, ctx.actor),
  );
