import { mayConfirm } from '@handrail/core/reviews/ownership';
import type { InternalRole, RowId } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import { changeItem, showOpen } from '@handrail/db/reviews/items';
import { queuedItem } from '@handrail/db/reviews/queue';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { isConfirmable } from './queue-item.ts';

export type Confirming = {
  readonly workspaceId: string;
  readonly member: { readonly memberId: string; readonly roles: readonly InternalRole[] };
  readonly items: readonly {
    readonly onboardingId: string;
    readonly row: RowId;
    readonly version: number;
  }[];
  readonly now: string;
};

/** What came of it. `at`: by this time it is taken back. */
export type Confirmed = { readonly confirmed: number; readonly left: number; readonly at: string };

const RELEASED = { state: 'released', dueAt: null, minutesLeft: null, decisionId: null } as const;

/**
 * Confirms findings of tier low: somebody has seen them, and they leave the clean-up list. Those that are not as they were seen, or
 * not this person's, are left alone and counted.
 */
export async function confirm(tx: Tx, { workspaceId, member, items, now }: Confirming): Promise<Confirmed> {
  const onboardings = await lockOnboardings(
    tx,
    workspaceId,
    items.map(({ onboardingId }) => onboardingId),
  );
  const touched = new Set<string>();
  let confirmed = 0;
  for (const { onboardingId, row, version } of items) {
    const item = await queuedItem(tx, workspaceId, { onboardingId, row });
    if (item === undefined || !isConfirmable(item) || !mayConfirm(member, item)) continue;
    const place = { workspaceId, onboardingId };
    if (!(await changeItem(tx, place, { row, version }, RELEASED))) continue;
    const { title, tier, openedAt } = item;
    const entry = entriesOf({ now, actor: `member:${member.memberId}` }, onboardingId);
    await appendAudits(tx, workspaceId, [entry('review.confirmed', { row, title, tier, openedAt })]);
    touched.add(onboardingId);
    confirmed += 1;
  }
  for (const onboardingId of onboardings.keys())
    if (touched.has(onboardingId)) await showOpen(tx, { workspaceId, onboardingId }, now);
  return { confirmed, left: items.length - confirmed, at: now };
}
