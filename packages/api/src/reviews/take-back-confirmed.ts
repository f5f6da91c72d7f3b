import { mayConfirm } from '@handrail/core/reviews/ownership';
import { appendAudits } from '@handrail/db/audit/append';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import { confirmedAt } from '@handrail/db/reviews/confirmed';
import { changeItem, showOpen } from '@handrail/db/reviews/items';
import { queuedItem } from '@handrail/db/reviews/queue';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import type { Confirming } from './confirm.ts';

const OPEN = { state: 'open', dueAt: null, minutesLeft: null, decisionId: null } as const;

/**
 * Takes back what somebody confirmed at one time: the findings are on the clean-up list again. Those that changed since are left alone.
 * Twice is once.
 */
export async function takeBackConfirmed(
  tx: Tx,
  {
    workspaceId,
    member,
    at,
    now,
  }: Pick<Confirming, 'workspaceId' | 'member' | 'now'> & { readonly at: string },
): Promise<{ readonly reopened: number }> {
  const actor = `member:${member.memberId}`;
  const items = await confirmedAt(tx, workspaceId, { actor, at });
  const places = [...new Set(items.map(({ onboardingId }) => onboardingId))];
  await lockOnboardings(tx, workspaceId, places);
  let reopened = 0;
  for (const { onboardingId, row } of items) {
    const item = await queuedItem(tx, workspaceId, { onboardingId, row });
    const stands = item?.state === 'released' && item.tier === 'low' && item.decisionId === null;
    if (item === undefined || !stands || !mayConfirm(member, item)) continue;
    if (!(await changeItem(tx, { workspaceId, onboardingId }, item, OPEN))) continue;
    const { title, tier } = item;
    await appendAudits(tx, workspaceId, [
      entriesOf({ now, actor }, onboardingId)('review.reopened', { row, title, tier }),
    ]);
    reopened += 1;
  }
  for (const onboardingId of places) await showOpen(tx, { workspaceId, onboardingId }, now);
  return { reopened };
}
