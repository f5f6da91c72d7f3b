import { outcomeOf } from '@handrail/db/onboardings/history';
import type { Context } from '../../context.ts';
import { viewKickoff } from '../../kickoff/view.ts';
import { viewOnboarding } from '../../onboardings/view.ts';
import { orThrow } from '../../refusal.ts';
import { registerInUse } from '../../register/in-use.ts';
import { discussionOf } from '../../reviews/discussion.ts';
import { viewReview } from '../../reviews/view.ts';
import { allowedToRead } from '../../trpc.ts';
import { onboarding } from './input.ts';

/** All that the page of an onboarding shows, of one moment: its packet, now or in a version, and what people decide about it. */
export const open = allowedToRead('onboardings.read', inUse)
  .input(onboarding)
  .query(async ({ ctx, input: { id: onboardingId, version } }) => {
    const { tx, workspaceId, actor } = ctx;
    const now = ctx.now();
    const register = await inUse(ctx);
    const act = { workspaceId, onboardingId, member: actor, register, now };
    const newest = outcomeOf(tx, workspaceId, onboardingId, 'newest');
    const [view, review, kickoff, discussion] = await Promise.all([
      viewOnboarding(tx, workspaceId, onboardingId, version, version === undefined ? newest : undefined),
      viewReview(tx, act, newest),
      viewKickoff(tx, act, actor),
      discussionOf(tx, { workspaceId, onboardingId, memberId: actor.memberId }),
    ]);
    const shown = orThrow(view);
    const isNewest = shown.version === shown.latestVersion;
    return {
      view: shown,
      review: isNewest ? orThrow(review) : null,
      kickoff,
      discussion: orThrow(discussion),
    };
  });

/** The register in use, which a process asks the database for once a workspace. */
function inUse({ db, workspaceId, now }: Context) {
  return registerInUse(db, workspaceId, now());
}
