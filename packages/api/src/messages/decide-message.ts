import { rolesFor } from '@handrail/core/reviews/mayDecide';
import type { DecisionInput } from '@handrail/core/reviews/decision';
import { roleToApprove } from '@handrail/core/messages/policy';
import { isOpenMessage } from '@handrail/core/messages/states';
import type { InternalRole, RowId } from '@handrail/core/rules/vocabulary';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { planEffects } from '../effects/plan.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { actorOf } from '../reviews/act.ts';
import type { Act } from '../reviews/act.ts';
import type { ItemInReview, Review } from '../reviews/load.ts';
import { seatedMember } from '../reviews/named-person.ts';
import { tellPeople } from '../reviews/notices.ts';
import { changeInTurn } from './change-in-turn.ts';
import { heldSentence } from './standing.ts';
import type { MessageStanding } from './standing.ts';

/** The message that a decision is about; undefined where it is about none. */
export function messageIn(decision: DecisionInput): string | undefined {
  return 'messageId' in decision ? decision.messageId : undefined;
}

/** What happened to a message since somebody looked at it. `reader`: their member id. */
export async function staleMessageSentence(
  tx: Tx,
  workspaceId: string,
  { message, current }: MessageStanding,
  reader: string,
): Promise<string> {
  const by = isOpenMessage(message.state) ? current.writtenBy : message.settledBy;
  if (by === reader)
    return isOpenMessage(message.state)
      ? 'You have changed this message since. Look at it as it stands now.'
      : `You have settled this message already: it is ${message.state}.`;
  const name = by === null ? undefined : (await namesOf(tx, workspaceId, [by])).get(by);
  return isOpenMessage(message.state)
    ? `${name ?? 'A colleague'} has changed this message, or what holds it has changed, since you looked. Look at it as it stands now.`
    : `${name ?? 'A colleague'} was first: the message is ${message.state}.`;
}

/** The role in which a member may make this decision on a message, or null. */
export function messageRole(
  member: Act['member'],
  decision: DecisionInput,
  { policy, writers }: MessageStanding,
  items: readonly ItemInReview[],
): InternalRole | null {
  if (decision.kind === 'approve_customer_message') {
    const role = roleToApprove(member, policy, writers);
    const settles = items.every((item) =>
      rolesFor('approve_customer_message', item).some((one) => member.roles.includes(one)),
    );
    return settles ? role : null;
  }
  // Who may approve it may stop it, their own words too.
  return roleToApprove(member, policy, new Set());
}

/** Whether a message may be approved, or stopped, as it stands. */
export function checkMessage(
  decision: DecisionInput,
  rows: readonly RowId[],
  standing: MessageStanding,
  review: Review,
): Outcome<null> {
  const { message, obstacles, policy, heldBy, settles } = standing;
  if (decision.kind !== 'approve_customer_message')
    return isOpenMessage(message.state)
      ? granted(null)
      : refused({ kind: 'stale', message: 'This message is settled already.' });
  const [first] = [
    ...obstacles,
    ...(policy.goes === 'draft_first' && message.state === 'draft'
      ? ['It is still a draft: ask for its approval first.']
      : []),
    ...[heldSentence(heldBy, review)].filter((one) => one !== null),
  ];
  if (first === undefined && (rows.length !== settles.length || settles.some((row) => !rows.includes(row))))
    return refused({
      kind: 'stale',
      message: 'What holds this message has changed since you looked. Look at it as it stands now.',
    });
  return first === undefined
    ? granted(null)
    : refused({ kind: 'invalid', path: '/decision/messageId', message: first });
}

/** What an approved message sets going: it is planned word for word, and its writer is told. */
export async function sendApproved(
  tx: Tx,
  act: Act,
  decisionId: string,
  standing: MessageStanding,
  review: Review,
): Promise<Outcome<null>> {
  const { workspaceId, onboardingId, now, member } = act;
  const { message, current, policy } = standing;
  const csm = await seatedMember(tx, workspaceId, review.packet, 'csm');
  const { subject, text } = current.content;
  const planned = await planEffects(tx, {
    workspaceId,
    onboardingId,
    decisionId,
    by: { actor: actorOf(act), now },
    effects: [
      {
        kind: policy.effect,
        target: `message:${message.id}`,
        payload: {
          messageId: message.id,
          number: current.number,
          to: message.recipient.email,
          replyTo: csm?.email ?? null,
          subject,
          text,
        },
      },
    ],
  });
  if (!planned.ok) return planned;
  const [effectId] = planned.value;
  if (effectId === undefined) throw new Error('A planned message has an effect');
  const settled = { by: member.memberId, at: now };
  await changeInTurn(tx, act, message, { state: 'approved', decisionId, effectId, settled });
  await tellPeople(tx, act, decisionId, [
    {
      to: { kind: 'member', memberId: message.draftedBy },
      topic: 'message',
      target: `message:${message.id}`,
      subject: `Approved: “${subject}” (${review.accountName})`,
      text: `${member.name} approved the message to ${message.recipient.name}. It is on its way.`,
    },
  ]);
  return granted(null);
}

/** What a rejected message leaves: it goes nowhere, and its writer is told why. */
export async function stopMessage(
  tx: Tx,
  act: Act,
  decisionId: string,
  { message, current }: MessageStanding,
  given: { readonly review: Review; readonly reason: string },
): Promise<void> {
  const settled = { by: act.member.memberId, at: act.now };
  await changeInTurn(tx, act, message, { state: 'rejected', decisionId, settled });
  await tellPeople(tx, act, decisionId, [
    {
      to: { kind: 'member', memberId: message.draftedBy },
      topic: 'message',
      target: `message:${message.id}`,
      subject: `Rejected: “${current.content.subject}” (${given.review.accountName})`,
      text: given.reason,
    },
  ]);
}
