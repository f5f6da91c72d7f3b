import { newestMeeting } from '@handrail/db/kickoff/meetings';
import { outcomeOf } from '@handrail/db/onboardings/history';
import type { Context } from '../../context.ts';
import { teamConversation } from '../../conversation/for-team.ts';
import { checklistsView, readChecklists } from '../../kickoff/checklists.ts';
import { ownerPatternView, readOwnerPattern } from '../../kickoff/owner-pattern.ts';
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
    const { publicUrl, portalUrl, sendsMail } = ctx;
    const door = { publicUrl, portalUrl, sendsMail };
    const act = { workspaceId, onboardingId, member: actor, register, ...door, now };
    const newest = outcomeOf(tx, workspaceId, onboardingId, 'newest');
    const meeting = newestMeeting(tx, act);
    const [view, review, kickoff, lists, pattern, discussion, messages, conversation] = await Promise.all([
      viewOnboarding(tx, workspaceId, onboardingId, version, version === undefined ? newest : undefined),
      viewReview(tx, act, newest),
      viewKickoff(tx, act, actor, meeting),
      readChecklists(tx, act, meeting),
      readOwnerPattern(tx, act),
      discussionOf(tx, { workspaceId, onboardingId, memberId: actor.memberId }),
      messagesOfOnboarding(tx, act, onboardingId),
      teamConversation(tx, act),
    ]);
    const shown = orThrow(view);
    const isNewest = shown.version === shown.latestVersion;
    return {
      view: shown,
      review: isNewest ? orThrow(review) : null,
      kickoff,
      checklists: isNewest ? checklistsView(lists, shown.packet, actor) : null,
      ownerPattern: isNewest ? ownerPatternView(pattern, shown.packet, actor) : null,
      discussion: orThrow(discussion),
      messages: orThrow(messages),
      conversation: orThrow(conversation),
    };
  });

/** The register in use, which a process asks the database for once a workspace. */
function inUse({ db, workspaceId, now }: Context) {
  return registerInUse(db, workspaceId, now());
}
