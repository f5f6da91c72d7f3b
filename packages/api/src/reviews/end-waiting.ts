import type { Recipient } from '@handrail/core/effects/payloads';
import { appendAudits } from '@handrail/db/audit/append';
import { changeItem, itemsOf } from '@handrail/db/reviews/items';
import { takeLapsedRequest, takeWaited } from '@handrail/db/reviews/overdue';
import type { ItemPlace } from '@handrail/db/reviews/overdue';
import type { Asked } from '@handrail/db/reviews/requests';
import { queuedItem } from '@handrail/db/reviews/queue';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { ownerAsRecipient } from '../effects/low-risk.ts';
import { reviewClock } from './clock.ts';
import type { ReviewClock } from './clock.ts';
import { internalRole } from './internal-role.ts';
import { tell } from './tell.ts';

type Sweeping = { readonly workspaceId: string; readonly now: string };

/**
 * Starts the clock of an item again for whose customer was waited as long as the workspace allows, and tells its owner. Does nothing
 * where that is over, or somebody else has the item just now.
 */
export async function endWaiting(
  tx: Tx,
  { workspaceId, now, ...place }: ItemPlace & Sweeping,
): Promise<void> {
  if (!(await takeWaited(tx, workspaceId, place, now))) return;
  const item = await queuedItem(tx, workspaceId, place);
  if (item === undefined) return;
  const { onboardingId, row } = place;
  const { title, tier, ownerRole, ownerId, decisionId } = item;
  const dueAt = goesOn(await reviewClock(tx, workspaceId), now, item);
  const open = { state: 'open', dueAt, minutesLeft: null, decisionId } as const;
  await changeItem(tx, { workspaceId, onboardingId }, item, open);
  const entry = entriesOf({ now, actor: 'system' }, onboardingId);
  const reason = 'the customer was waited for long enough';
  await appendAudits(tx, workspaceId, [entry('review.resumed', { row, title, tier, reason, dueAt })]);
  await tell(tx, {
    workspaceId,
    onboardingId,
    now,
    by: null,
    to: [ownerAsRecipient(ownerRole, ownerId)],
    topic: 'review',
    occasion: `waited:${row}:${now}`,
    subject: `${row} of ${item.accountName} waits for the customer no longer`,
    text: `The limit for waiting is over, and the clock of “${title}” goes on. Decide, or stop it again with a reason.`,
  });
}

/**
 * Lets the clocks go on that stood still for questions which nobody answered in time, and tells who asked and who was asked. The
 * questions can still be answered. Does nothing where they are, or somebody else has them just now.
 */
export async function endAsking(
  tx: Tx,
  { workspaceId, now, id }: Sweeping & { readonly id: string },
): Promise<void> {
  const request = await takeLapsedRequest(tx, workspaceId, id, now);
  if (request === undefined) return;
  const { onboardingId, accountName, decisionId, askedBy, asked, isReturn, rows, questions } = request;
  const place = { workspaceId, onboardingId };
  const clock = await reviewClock(tx, workspaceId);
  for (const item of await itemsOf(tx, place, { lock: true })) {
    if (item.state !== 'waiting' || item.decisionId !== decisionId) continue;
    const dueAt = goesOn(clock, now, item);
    await changeItem(tx, place, item, { state: 'open', dueAt, minutesLeft: null, decisionId });
  }
  const entry = entriesOf({ now, actor: 'system' }, onboardingId);
  await appendAudits(tx, workspaceId, [
    entry('questions.lapsed', { askedRole: asked.side === 'vendor' ? asked.role : null, rows, isReturn }),
  ]);
  await tell(tx, {
    ...place,
    now,
    by: null,
    to: [{ kind: 'member', memberId: askedBy }, ...askedOfUs(asked)],
    topic: 'question',
    occasion: `unanswered:${id}`,
    subject: `Questions on ${accountName} were not answered in time`,
    text: [
      ...(rows.length === 0 ? [] : [`The clock of ${rows.join(', ')} goes on.`]),
      ...questions.map(({ question }) => question),
    ].join('\n'),
  });
}

/** Whom of ours was asked: for the customer's people it is whoever asked them who hears of it. */
function askedOfUs(asked: Asked): Recipient[] {
  return asked.side === 'vendor' ? [ownerAsRecipient(internalRole(asked.role), asked.memberId)] : [];
}

/** What was left when the clock stopped is left now. */
function goesOn(
  clock: ReviewClock,
  now: string,
  {
    minutesLeft,
    tier,
    ownerRole,
  }: Pick<NonNullable<Awaited<ReturnType<typeof queuedItem>>>, 'minutesLeft' | 'tier' | 'ownerRole'>,
): string | null {
  return minutesLeft === null ? clock.dueAt(now, tier, ownerRole) : clock.after(now, minutesLeft);
}
