import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { subjectsOf } from '@handrail/core/reviews/items';
import type { Evaluation } from '@handrail/core/rules/outcome';
import type { WantedItem } from '@handrail/db/reviews/items';
import { hashOf } from '../deals/hash.ts';
import type { ReviewClock } from './clock.ts';
import { emailOf } from './named-person.ts';

/** The review items that an evaluation asks for, for `syncItems` of db. */
export function wantedItems({
  record,
  evaluation,
  clock,
  now,
}: {
  readonly record: ClosedWonRecord;
  readonly evaluation: Evaluation;
  readonly clock: ReviewClock;
  readonly now: string;
}): WantedItem[] {
  return subjectsOf(evaluation, unreadHash(record)).map(({ owner, escalation, content, ...subject }) => ({
    ...subject,
    subjectHash: hashOf(content),
    ownerRole: owner,
    ownerEmail: emailOf(record, owner),
    escalationRole: escalation,
    dueAt: clock.dueAt(now, subject.tier, owner),
  }));
}

/** Names the texts that rows would have to read: a new text asks for a new look. */
function unreadHash({ evidence = [], context }: ClosedWonRecord): string {
  return hashOf({ evidence, inbound: context?.inbound ?? [] });
}
