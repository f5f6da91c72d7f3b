import { outcomeOf } from '@handrail/db/onboardings/history';
import type { Context } from '../../context.ts';
import { viewChecklists } from '../../kickoff/checklists.ts';
import { viewOwnerPattern } from '../../kickoff/owner-pattern.ts';
import { viewKickoff } from '../../kickoff/view.ts';
import { messagesOfOnboarding } from '../../messages/list.ts';
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
    const { publicUrl } = ctx;
    const act = { workspaceId, onboardingId, member: actor, register, publicUrl, now };
    const newest = outcomeOf(tx, workspaceId, onboardingId, 'newest');
    const [view, review, kickoff, discussion, messages] = await Promise.all([
      viewOnboarding(tx, workspaceId, onboardingId, version, version === undefined ? newest : undefined),
      viewReview(tx, act, newest),
      viewKickoff(tx, act, actor),
      discussionOf(tx, { workspaceId, onboardingId, memberId: actor.memberId }),
      messagesOfOnboarding(tx, act, onboardingId),
    ]);
    const shown = orThrow(view);
    const isNewest = shown.version === shown.latestVersion;
    const [checklists, ownerPattern] = isNewest
      ? await Promise.all([
          viewChecklists(tx, act, shown.packet, actor),
          viewOwnerPattern(tx, act, shown.packet, actor),
        ])
      : [null, null];
    return {
      view: shown,
      review: isNewest ? orThrow(review) : null,
      kickoff,
      checklists,
      ownerPattern,
      discussion: orThrow(discussion),
      messages: orThrow(messages),
    };
  });

/** The register in use, which a process asks the database for once a workspace. */
function inUse({ db, workspaceId, now }: Context) {
  return registerInUse(db, workspaceId, now());
}
