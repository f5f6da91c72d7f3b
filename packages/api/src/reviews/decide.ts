import { DECISION_LABELS, decisionSchema } from '@handrail/core/reviews/decision';
import type { DecisionInput } from '@handrail/core/reviews/decision';
import { mayDecide, rolesFor } from '@handrail/core/reviews/mayDecide';
import { transition } from '@handrail/core/reviews/transition';
import type { InternalRole, RowId } from '@handrail/core/rules/vocabulary';
import { newId } from '@handrail/db/ids';
import { appendAudits } from '@handrail/db/audit/append';
import { endConditions } from '@handrail/db/reviews/conditions';
import { insertDecision } from '@handrail/db/reviews/decisions';
import { changeItem, showOpen } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { checkMessage, messageIn, messageRole, staleMessageSentence } from '../messages/decide-message.ts';
import { messageSeen, messageStanding } from '../messages/standing.ts';
import type { MessageStanding } from '../messages/standing.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { entryOf } from './act.ts';
import type { Act } from './act.ts';
import { authorsOf } from './authors.ts';
import { checkDecision } from './check-decision.ts';
import { reviewClock } from './clock.ts';
import { consequences } from './consequences.ts';
import { endQuestions } from './end-questions.ts';
import { lockReview } from './load.ts';
import { tellWatchers } from './notices.ts';
import type { ItemInReview, Review } from './load.ts';
import { itemsNamed, seenHash } from './seen.ts';
import { staleSentence } from './stale.ts';
import { WHOLE_PACKET } from './whole-packet.ts';

export type Deciding = Act & {
  /** Rows that it is about; none for the packet as a whole. */
  readonly rows: readonly RowId[];
  /** `seenHash` of what the reviewer saw. */
  readonly seen: string;
  readonly decision: DecisionInput;
};

/**
 * Makes one of the decisions on rows of an onboarding, or on its packet as a whole, in the caller's transaction: decision,
 * items, conditions, questions, what follows from it, and the audit entry. Refused as stale where anything that the reviewer
 * saw has changed. Of two who decide at once, the first one's counts and the second sees it.
 */
export async function decide(tx: Tx, deciding: Deciding): Promise<Outcome<{ decisionId: string }>> {
  const { workspaceId, onboardingId, rows, decision, member, now } = deciding;
  const locked = await lockReview(tx, workspaceId, onboardingId, deciding.register.compiled);
  if (locked === undefined) return refused({ kind: 'not_found' });
  const { review } = locked;
  const items = itemsNamed(review, rows);
  if (items === null) return refused({ kind: 'not_found' });
  const messageId = messageIn(decision);
  const letter = messageId === undefined ? null : await messageStanding(tx, deciding, review, messageId);
  if (letter === undefined) return refused({ kind: 'not_found' });
  const seen = letter === null ? seenHash(review, rows) : messageSeen(letter, review, rows);
  if (seen !== deciding.seen)
    return refused({
      kind: 'stale',
      message:
        letter === null
          ? await staleSentence(tx, workspaceId, review, rows, member.memberId)
          : await staleMessageSentence(tx, workspaceId, letter, member.memberId),
    });
  const decidedAs = roleOf(deciding, review, items, letter);
  if (decidedAs === null) return refused({ kind: 'forbidden' });
  const sendable = letter === null ? granted(null) : checkMessage(decision, rows, letter, review);
  if (!sendable.ok) return sendable;
  const clock = await reviewClock(tx, workspaceId);
  const checked = await checkDecision(tx, deciding, review, items);
  if (!checked.ok) return checked;
  const decisionId = newId();
  const of = { workspaceId, onboardingId };
  await insertDecision(tx, of, {
    id: decisionId,
    kind: decision.kind,
    rows,
    seenHash: deciding.seen,
    reason: decision.reason ?? null,
    details: decisionSchema.parse(decision),
    decidedBy: member.memberId,
    decidedAs,
    decidedAt: now,
    undoes: null,
  });
  if (rows.length > 0) await endConditions(tx, of, rows);
  // Whatever is decided, nobody needs an answer to the old questions any more.
  await endQuestions(
    tx,
    deciding,
    items.flatMap((item) => item.decisionId ?? []),
  );
  const owner = checked.value.owner;
  for (const item of items) {
    const change = transition(decision.kind, {
      now,
      owner,
      ownerRole: item.ownerRole,
      escalationRole: item.escalationRole,
      dueFor: (role) => clock.dueAt(now, item.tier, role),
      minutesLeft: () => (item.dueAt === null ? null : clock.minutesTo(now, item.dueAt)),
    });
    const changed = await changeItem(tx, of, item, { ...change, decisionId });
    if (!changed) throw new Error(`Item ${item.row} of ${onboardingId} changed under its lock`);
  }
  await appendAudits(tx, workspaceId, [
    entryOf(deciding, 'decision.made', {
      decisionId,
      kind: decision.kind,
      rows,
      titles: items.map(({ title }) => title),
      as: decidedAs,
      seen: deciding.seen,
      decision,
      ...asItStood(items, review, letter, decision),
    }),
  ]);
  const followed = await consequences(tx, deciding, {
    decisionId,
    as: decidedAs,
    review,
    items,
    letter,
    turn: locked.turn,
    recipients: checked.value,
  });
  if (!followed.ok) return followed;
  await tellWatchers(tx, deciding, decisionId, {
    topic: 'decision',
    target: 'watching',
    subject: `${member.name} decided on ${review.accountName}: ${DECISION_LABELS[decision.kind]}`,
    text: [...items.map(({ title }) => title), decision.reason ?? ''].join('\n').trim(),
  });
  await showOpen(tx, of, now);
  return granted({ decisionId });
}

function letterDetails({ message: { kind, draftedAt }, current }: MessageStanding) {
  return { kind, draftedAt, edited: current.origin === 'person' };
}

/** What the decision found, for those who count: since when its items and its message waited, and when the handoff was accepted. */
function asItStood(
  items: readonly ItemInReview[],
  { acceptances }: Review,
  letter: MessageStanding | null,
  { kind }: DecisionInput,
) {
  const accepted = acceptances.map(({ acceptedAt }) => acceptedAt).sort();
  return {
    items: items.map(({ row, tier, openedAt, dueAt }) => ({ row, tier, openedAt, dueAt })),
    ...(kind === 'approve_kickoff' ? { acceptedAt: accepted.at(-1) ?? null } : {}),
    ...(letter === null ? {} : { message: letterDetails(letter) }),
  };
}

/** The role in which the member may make the decision on all items, or null. */
function roleOf(
  { decision, member, rows }: Deciding,
  review: Review,
  items: readonly ItemInReview[],
  letter: MessageStanding | null,
): InternalRole | null {
  const may = items.every((item) => mayDecide(member, decision.kind, item, authorsOf(review, item.row)));
  if (!may) return null;
  if (letter !== null) return messageRole(member, decision, letter, items);
  const whole: Partial<Record<DecisionInput['kind'], readonly InternalRole[]>> = WHOLE_PACKET;
  const wanted =
    rows.length === 0 ? (whole[decision.kind] ?? []) : items.flatMap((item) => rolesFor(decision.kind, item));
  return member.roles.find((role) => wanted.includes(role)) ?? null;
}
