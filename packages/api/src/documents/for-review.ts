import { mayReview } from '@handrail/core/documents/reviewers';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { onboardingsToReview } from '@handrail/db/documents/versions';
import type { Tx } from '@handrail/db/transaction';
import { documentsHere, setsOf } from './sets.ts';
import type { SetForReview } from './views.ts';

/** Far more than anyone reviews in a day; the longest waiting come first. */
const MOST_ONBOARDINGS = 200;

/** The complete sets that someone with these roles may review, the longest waiting first. */
export async function setsForReview(
  tx: Tx,
  viewer: { readonly workspaceId: string; readonly roles: readonly InternalRole[] },
): Promise<SetForReview[]> {
  const { workspaceId, roles } = viewer;
  const found: SetForReview[] = [];
  for (const onboardingId of await onboardingsToReview(tx, workspaceId, MOST_ONBOARDINGS)) {
    const here = await documentsHere(tx, { workspaceId, onboardingId });
    if (here === undefined) continue;
    for (const { reviewer, ready, documents } of await setsOf(here)) {
      if (!ready || !mayReview(roles, { reviewer })) continue;
      const waiting = documents.filter(({ standing }) => standing === 'in_review');
      const arrived = waiting.flatMap(({ versions }) => versions.slice(0, 1)).map((one) => one.uploadedAt);
      found.push({
        ...{ onboardingId, accountName: here.source.accountName, reviewer },
        titles: waiting.map(({ requirement }) => requirement.title.en),
        // Complete since the last of them came.
        since: arrived.reduce((one, other) => (one > other ? one : other)),
      });
    }
  }
  return found.sort((one, other) => (one.since < other.since ? -1 : 1));
}
