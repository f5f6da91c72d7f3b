import { withCorrections } from '@handrail/core/deals/corrections';
import { nextEscalation } from '@handrail/core/reviews/escalation';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { newestRecord } from '@handrail/db/onboardings/history';
import { changeItem } from '@handrail/db/reviews/items';
import { takeOverdue } from '@handrail/db/reviews/overdue';
import type { ItemPlace } from '@handrail/db/reviews/overdue';
import { queuedItem } from '@handrail/db/reviews/queue';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { ownerAsRecipient } from '../effects/low-risk.ts';
import { reviewClock } from './clock.ts';
import { activeMemberOf, emailOf } from './named-person.ts';
import { tell } from './tell.ts';

/**
 * Gives an item whose clock has run out to the next level (`nextEscalation`): the person whom the deal names for that role, or all who
 * have it, with a clock of their own. Where no level is left it stays where it is, over time. Does nothing where the item is not
 * overdue, or somebody else has it just now.
 */
export async function escalate(
  tx: Tx,
  { workspaceId, now, ...place }: ItemPlace & { readonly workspaceId: string; readonly now: string },
): Promise<void> {
  const { onboardingId } = place;
  if (!(await takeOverdue(tx, workspaceId, place, now))) return;
  const item = await queuedItem(tx, workspaceId, place);
  if (item === undefined) return;
  const { state, dueAt, minutesLeft, decisionId } = item;
  const role = nextEscalation({ ...item, isEscalated: item.escalatedAt !== null });
  if (role === null) {
    const same = { state, dueAt, minutesLeft, decisionId, escalatedAt: now };
    await changeItem(tx, { workspaceId, onboardingId }, item, same);
    return;
  }
  const person = await personFor(tx, workspaceId, onboardingId, role);
  const clock = await reviewClock(tx, workspaceId);
  await changeItem(tx, { workspaceId, onboardingId }, item, {
    state,
    dueAt: clock.dueAt(now, item.tier, role),
    minutesLeft,
    decisionId,
    ownerRole: role,
    ownerId: person?.id ?? null,
    escalatedAt: now,
  });
  const entry = entriesOf({ now, actor: 'system' }, onboardingId)('review.escalated', {
    row: item.row,
    title: item.title,
    tier: item.tier,
    openedAt: item.openedAt,
    dueAt,
    from: { role: item.ownerRole, name: item.ownerName },
    to: { role, name: person?.name ?? null },
  });
  await appendAudits(tx, workspaceId, [entry]);
  await tell(tx, {
    workspaceId,
    onboardingId,
    now,
    by: null,
    to: [
      ownerAsRecipient(role, person?.id ?? null),
      ...(item.ownerId === null ? [] : [{ kind: 'member', memberId: item.ownerId } as const]),
    ],
    topic: 'escalation',
    occasion: `escalation:${item.row}:${now}`,
    subject: `${item.row} of ${item.accountName} is over time`,
    text: `${item.title}: ${item.because}`,
  });
}

/** The active member whom the deal names for a role. */
async function personFor(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
  role: InternalRole,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const newest = await newestRecord(tx, workspaceId, onboardingId);
  if (newest === undefined) return null;
  return activeMemberOf(tx, workspaceId, emailOf(withCorrections(newest.record, newest.corrections), role));
}
