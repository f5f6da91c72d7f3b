import { knownById } from '@handrail/db/onboardings/arrival';
import { listMembers } from '@handrail/db/people/members';
import { commentsOn, watchersOf } from '@handrail/db/reviews/discussion';
import { itemsOf } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { pageById } from '../paging/by-id.ts';
import { memberName } from '../people/actor-name.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { DiscussionView } from './discussion-views.ts';

const PAGE = 20;

/** One page of what is said about an onboarding, newest first. */
export async function discussionOf(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly memberId: string;
    readonly cursor?: string;
  },
): Promise<Outcome<DiscussionView>> {
  const { workspaceId, onboardingId, memberId, cursor } = given;
  const [onboarding, members, page, watchers, items] = await Promise.all([
    knownById(tx, workspaceId, onboardingId),
    listMembers(tx, workspaceId),
    pageById(cursor, PAGE, (place, limit) => commentsOn(tx, given, place, limit)),
    watchersOf(tx, given),
    itemsOf(tx, given),
  ]);
  if (onboarding === undefined) return refused({ kind: 'not_found' });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return granted({
    comments: {
      ...page,
      items: page.items.map((comment) => ({
        ...comment,
        mentions: comment.mentions.flatMap((id) => names.get(id) ?? []),
        writtenBy: memberName(comment.writtenBy, names),
      })),
    },
    watchers: watchers.map(({ name }) => name),
    watching: watchers.some(({ id }) => id === memberId),
    people: members.filter(({ active }) => active).map(({ name }) => name),
    rows: items.filter(({ state }) => state !== 'cleared').map(({ row, title }) => ({ row, title })),
  });
}
