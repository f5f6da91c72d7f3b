import { appendAudits } from '@handrail/db/audit/append';
import { changeItem, showOpen } from '@handrail/db/reviews/items';
import { endLapsed, takeLapsed } from '@handrail/db/reviews/overdue';
import { queuedItem } from '@handrail/db/reviews/queue';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { ownerAsRecipient } from '../effects/low-risk.ts';
import { reviewClock } from './clock.ts';
import { tell } from './tell.ts';

/**
 * Opens the item of a condition that was not met in time again, with a new clock, and brings what lists show up to date. Does nothing
 * where the condition stands no longer, or somebody else has it just now.
 */
export async function reopenLapsed(
  tx: Tx,
  { workspaceId, id, now }: { readonly workspaceId: string; readonly id: string; readonly now: string },
): Promise<void> {
  const lapsed = await takeLapsed(tx, workspaceId, id, now);
  if (lapsed === undefined) return;
  const { onboardingId, row, condition } = lapsed;
  const item = await queuedItem(tx, workspaceId, lapsed);
  if (item === undefined) return;
  const place = { workspaceId, onboardingId };
  const dueAt = (await reviewClock(tx, workspaceId)).dueAt(now, item.tier, item.ownerRole);
  const open = { state: 'open', dueAt, minutesLeft: null, escalatedAt: null, decisionId: null } as const;
  await changeItem(tx, place, item, open);
  await endLapsed(tx, workspaceId, id, now);
  const entry = entriesOf({ now, actor: 'system' }, onboardingId);
  const { title, tier } = item;
  await appendAudits(tx, workspaceId, [entry('condition.lapsed', { row, title, tier, condition })]);
  await showOpen(tx, place, now);
  await tell(tx, {
    ...place,
    now,
    by: null,
    to: [ownerAsRecipient(item.ownerRole, item.ownerId), { kind: 'member', memberId: lapsed.ownerId }],
    topic: 'condition',
    occasion: `condition:${id}`,
    subject: `A condition on ${item.accountName} was not met in time`,
    text: `${row}, ${item.title}, is open again, and what it holds is held. The condition was: ${condition}`,
  });
}
