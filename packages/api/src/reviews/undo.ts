import { rolesFor } from '@handrail/core/reviews/mayDecide';
import { isMade } from '@handrail/core/reviews/decision';
import type { MadeDecision } from '@handrail/core/reviews/decision';
import type { Decision } from '@handrail/core/rules/register';
import { transition } from '@handrail/core/reviews/transition';
import { appendAudits } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { endConditions } from '@handrail/db/reviews/conditions';
import { insertDecision } from '@handrail/db/reviews/decisions';
import type { StoredDecision } from '@handrail/db/reviews/decisions';
import { changeItem, showOpen } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { forgetMeeting } from '../kickoff/end-unsent.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { writeOf } from '../writes/write-of.ts';
import { moveOnboarding } from '../deals/move.ts';
import { stateAfter } from '../deals/state.ts';
import { actorOf, entryOf } from './act.ts';
import type { Act } from './act.ts';
import { reviewClock } from './clock.ts';
import { endQuestions } from './end-questions.ts';
import { lockReview } from './load.ts';
import { tellWatchers } from './notices.ts';
import type { Review } from './load.ts';
import { meetingActOf } from './approved-kickoff.ts';
import { seenHash } from './seen.ts';
import { WHOLE_PACKET } from './whole-packet.ts';

export type Undoing = Act & { readonly decisionId: string; readonly reason: string };

/** Decisions that can be taken back; a route is corrected again instead. A kickoff only until it has begun. */
const UNDOABLE: readonly MadeDecision[] = [
  'accept_route',
  'request_information',
  'approve_kickoff',
  'approve_with_conditions',
  'reject_action',
  'override',
];

/**
 * Takes a decision back by a new one: its items are open again with a new clock, what they hold is held, its condition and its
 * open questions end. Only while no later decision stands on its rows.
 */
export async function undo(tx: Tx, undoing: Undoing): Promise<Outcome<{ decisionId: string }>> {
  const { workspaceId, onboardingId, member, now } = undoing;
  const locked = await lockReview(tx, workspaceId, onboardingId, undoing.register.compiled);
  const decision = locked?.review.decisions.find(({ id }) => id === undoing.decisionId);
  if (locked === undefined || decision === undefined) return refused({ kind: 'not_found' });
  const { review } = locked;
  const why = whyNot(review, decision);
  if (why !== null) return refused({ kind: 'invalid', path: '/decisionId', message: why });
  const decidedAs = roleToUndo(review, decision, member);
  if (decidedAs === null) return refused({ kind: 'forbidden' });
  const decisionId = newId();
  await insertDecision(tx, undoing, {
    id: decisionId,
    kind: 'undo',
    rows: decision.rows,
    seenHash: seenHash(review, decision.rows) ?? '',
    reason: undoing.reason,
    details: {},
    decidedBy: member.memberId,
    decidedAs,
    decidedAt: now,
    undoes: decision.id,
  });
  if (decision.rows.length > 0) await endConditions(tx, undoing, decision.rows);
  await endQuestions(tx, undoing, [decision.id]);
  if (decision.kind === 'approve_kickoff') await forgetMeeting(tx, undoing, decisionId);
  if (isReturn(decision) && review.onboarding.state === 'needs_information') {
    const by = { ...undoing, actor: actorOf(undoing) };
    await moveOnboarding(tx, by, 'needs_information', stateAfter(null, review.packet));
  }
  const clock = await reviewClock(tx, workspaceId);
  for (const item of review.items.filter((one) => one.decisionId === decision.id)) {
    const change = transition('undo', {
      now,
      owner: null,
      ownerRole: item.ownerRole,
      escalationRole: item.escalationRole,
      dueFor: (role) => clock.dueAt(now, item.tier, role),
      minutesLeft: () => null,
    });
    await changeItem(tx, undoing, item, { ...change, decisionId });
  }
  await appendAudits(tx, workspaceId, [
    entryOf(undoing, 'decision.undone', {
      decisionId,
      undoes: decision.id,
      kind: decision.kind,
      rows: decision.rows,
      reason: undoing.reason,
    }),
  ]);
  await tellWatchers(tx, undoing, decisionId, {
    topic: 'decision',
    target: 'watching',
    subject: `${member.name} took a decision on ${review.accountName} back`,
    text: undoing.reason,
  });
  await showOpen(tx, undoing, now);
  return granted({ decisionId });
}

/** Whether the handoff as a whole went back to sales by it. */
function isReturn({ kind, rows }: StoredDecision): boolean {
  return kind === 'request_information' && rows.length === 0;
}

/** Why a decision cannot be taken back, or null where it can. */
export function whyNot(
  review: Pick<Review, 'decisions' | 'items' | 'requests' | 'kickoffBegun'>,
  decision: StoredDecision,
): string | null {
  if (review.decisions.some(({ undoes }) => undoes === decision.id)) return 'It has been taken back already.';
  if (writeOf(decision) !== null) return 'Cancel it in the outbox instead, while it has not gone out.';
  const made = madeKind(decision);
  if (made === null || !UNDOABLE.includes(made))
    return 'This kind of decision is not taken back: make another one instead.';
  if (made === 'approve_kickoff') {
    if (meetingActOf(decision) !== null) return 'A meeting is changed or called off instead.';
    if (review.kickoffBegun) return 'The kickoff has begun: its project is made, or people were invited.';
  }
  if (isReturn(decision) && review.requests.some((one) => one.decisionId === decision.id && one.answeredAt))
    return 'Sales has answered already.';
  const standing = decision.rows.every((row) =>
    review.items.some((item) => item.row === row && item.decisionId === decision.id),
  );
  return standing ? null : 'Something newer stands on what it decided.';
}

/** The role in which a member may take a decision back: who made it, and whoever might have. */
export function roleToUndo(
  review: Pick<Review, 'items'>,
  decision: StoredDecision,
  member: Pick<Act['member'], 'memberId' | 'roles'>,
): Act['member']['roles'][number] | null {
  const kind = madeKind(decision);
  if (kind === null) return null;
  const items = review.items.filter(({ row }) => decision.rows.includes(row));
  const own = decision.decidedBy === member.memberId;
  const whole =
    decision.rows.length === 0 && (kind === 'approve_kickoff' || kind === 'request_information')
      ? WHOLE_PACKET[kind]
      : [];
  const may = (role: Act['member']['roles'][number]) =>
    own ||
    whole.includes(role) ||
    (items.length > 0 && items.every((item) => rolesFor(kind, item).includes(role)));
  return member.roles.find(may) ?? null;
}

function madeKind({ kind }: StoredDecision): MadeDecision | null {
  return kind !== 'undo' && isMade(kind as Decision) ? (kind as MadeDecision) : null;
}
