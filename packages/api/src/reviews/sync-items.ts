import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { subjectsOf } from '@handrail/core/reviews/items';
import type { Evaluation } from '@handrail/core/rules/outcome';
import { syncItems } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { hashOf } from '../deals/hash.ts';
import type { ReviewClock } from './clock.ts';
import { emailOf } from './named-person.ts';

/** Makes the review items of an onboarding what its newest evaluation asks for: see `syncItems` of db. */
export async function syncReviewItems(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly record: ClosedWonRecord;
    readonly evaluation: Evaluation;
    readonly clock: ReviewClock;
    readonly now: string;
  },
): Promise<void> {
  const { record, evaluation, clock, now } = given;
  const wanted = subjectsOf(evaluation, unreadHash(record)).map(
    ({ owner, escalation, content, ...subject }) => ({
      ...subject,
      subjectHash: hashOf(content),
      ownerRole: owner,
      ownerEmail: emailOf(record, owner),
      escalationRole: escalation,
      dueAt: clock.dueAt(now, subject.tier, owner),
    }),
  );
  await syncItems(tx, given, wanted, now);
}

/** Names the texts that rows would have to read: a new text asks for a new look. */
function unreadHash({ evidence = [], context }: ClosedWonRecord): string {
  return hashOf({ evidence, inbound: context?.inbound ?? [] });
}
