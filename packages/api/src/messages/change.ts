import { fillTemplate, LONGEST_SUBJECT } from '@handrail/core/messages/fill';
import type { MessageContent } from '@handrail/core/messages/fill';
import { needsSecondPerson } from '@handrail/core/messages/policy';
import { plainText } from '@handrail/core/messages/safeText';
import { isOpenMessage } from '@handrail/core/messages/states';
import { oneLine } from '@handrail/core/text/oneLine';
import { appendAudits } from '@handrail/db/audit/append';
import type { Recipient } from '@handrail/core/effects/payloads';
import { insertVersion } from '@handrail/db/messages/messages';
import type { Tx } from '@handrail/db/transaction';
import { ownerAsRecipient } from '../effects/low-risk.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { entryOf } from '../reviews/act.ts';
import type { Act } from '../reviews/act.ts';
import { internalRole } from '../reviews/internal-role.ts';
import { lockReview } from '../reviews/load.ts';
import type { Review } from '../reviews/load.ts';
import { seatedMember } from '../reviews/named-person.ts';
import { tell } from '../reviews/tell.ts';
import { changeInTurn } from './change-in-turn.ts';
import { staleMessageSentence } from './decide-message.ts';
import { messageStanding } from './standing.ts';
import type { MessageStanding } from './standing.ts';
import { messageTemplateNamed } from './templates.ts';
import { fieldWorld } from './world.ts';

/** An act on a message by somebody who saw it in a version of its words. */
export type MessageAct = Act & { readonly messageId: string; readonly number: number };

type Opened = { readonly standing: MessageStanding; readonly review: Review };

/** Keeps other words as a new version; the first draft and all between stay. Words that did not change are no version. */
export async function editMessage(
  tx: Tx,
  act: MessageAct & { readonly subject: string; readonly text: string },
): Promise<Outcome<{ number: number }>> {
  const opened = await open(tx, act);
  if (!opened.ok) return opened;
  const { content } = opened.value.standing.current;
  const subject = oneLine(plainText(act.subject));
  const text = plainText(act.text);
  if (subject.length > LONGEST_SUBJECT)
    return refused({
      kind: 'invalid',
      path: '/subject',
      message: `Make the subject shorter: ${LONGEST_SUBJECT} characters at most.`,
    });
  if (subject === content.subject && text === content.text)
    return granted({ number: opened.value.standing.message.number });
  return newVersion(tx, act, opened.value, 'person', { ...content, subject, text });
}

/** Takes template and packet anew: newer values, and what the sender fills in. Words that people changed stay in the history alone. */
export async function refillMessage(
  tx: Tx,
  act: MessageAct & { readonly given: Readonly<Record<string, string>> },
): Promise<Outcome<{ number: number }>> {
  const opened = await open(tx, act);
  if (!opened.ok) return opened;
  const { message, world } = opened.value.standing;
  if (message.template === null)
    return refused({ kind: 'invalid', path: '/given', message: 'This message is made from no template.' });
  const template = (await messageTemplateNamed(message.template.name)) ?? message.template;
  // The words of the version that it began with: a newer file is for newer messages.
  const words = template.version === message.template.version ? template : message.template;
  const content = fillTemplate(words, fieldWorld(opened.value.review, world, message.recipient, act.given));
  return newVersion(tx, act, opened.value, 'template', content);
}

/** Asks whoever decides to approve it; the customer's CSM hears of it as well. */
export async function askForApproval(tx: Tx, act: MessageAct): Promise<Outcome<null>> {
  const opened = await open(tx, act);
  if (!opened.ok) return opened;
  const { standing, review } = opened.value;
  const { message, current, policy, obstacles } = standing;
  if (message.state === 'awaiting') return granted(null);
  const [first] = obstacles;
  if (first !== undefined) return refused({ kind: 'invalid', path: '/messageId', message: first });
  const { workspaceId, member, now } = act;
  const asked = { by: member.memberId, at: now };
  await changeInTurn(tx, act, message, { state: 'awaiting', asked });
  await appendAudits(tx, workspaceId, [
    entryOf(act, 'message.approval_asked', {
      message: message.id,
      messageKind: message.kind,
      number: message.number,
    }),
  ]);
  await tell(tx, {
    ...act,
    by: member.memberId,
    to: await deciders(tx, workspaceId, standing, review),
    topic: 'message',
    occasion: `message:${message.id}:${message.version}`,
    subject: `To approve: “${current.content.subject}” (${review.accountName})`,
    text: [
      `${member.name} asks for the approval of a message to ${message.recipient.name}.`,
      ...policy.reasons,
    ].join('\n'),
  });
  return granted(null);
}

/** Throws a message away that nobody has decided on. */
export async function discardMessage(tx: Tx, act: MessageAct): Promise<Outcome<null>> {
  const opened = await open(tx, act);
  if (!opened.ok) return opened;
  const { message } = opened.value.standing;
  const settled = { by: act.member.memberId, at: act.now };
  await changeInTurn(tx, act, message, { state: 'discarded', settled });
  await appendAudits(tx, act.workspaceId, [
    entryOf(act, 'message.discarded', { message: message.id, messageKind: message.kind }),
  ]);
  return granted(null);
}

/** The message in its onboarding's turn, still open and at the version that was seen. */
async function open(tx: Tx, act: MessageAct): Promise<Outcome<Opened>> {
  const { workspaceId, onboardingId, messageId, register, member } = act;
  const locked = await lockReview(tx, workspaceId, onboardingId, register.compiled);
  const standing = locked && (await messageStanding(tx, act, locked.review, messageId));
  if (locked === undefined || standing === undefined) return refused({ kind: 'not_found' });
  if (!isOpenMessage(standing.message.state) || standing.message.number !== act.number)
    return refused({
      kind: 'stale',
      message: await staleMessageSentence(tx, workspaceId, standing, member.memberId),
    });
  return granted({ standing, review: locked.review });
}

async function newVersion(
  tx: Tx,
  act: MessageAct,
  { standing }: Opened,
  origin: 'template' | 'person',
  content: MessageContent,
): Promise<Outcome<{ number: number }>> {
  const { message } = standing;
  const { workspaceId, member, now } = act;
  const number = message.number + 1;
  const version = { number, origin, content, writtenBy: member.memberId, writtenAt: now };
  await insertVersion(tx, { workspaceId, id: message.id }, version);
  await changeInTurn(tx, act, message, { number });
  await appendAudits(tx, workspaceId, [
    entryOf(act, 'message.edited', { message: message.id, messageKind: message.kind, number, origin }),
  ]);
  return granted({ number });
}

/** Whom an approval is asked from: the person in the seat of the first role that may, else everyone of it; and the customer's CSM. */
async function deciders(
  tx: Tx,
  workspaceId: string,
  { policy, writers }: MessageStanding,
  { packet }: Review,
): Promise<Recipient[]> {
  const csm = await seatedMember(tx, workspaceId, packet, 'csm');
  const toCsm = ownerAsRecipient('csm', csm?.id ?? null);
  const own = csm !== null && needsSecondPerson(policy) && writers.has(csm.id);
  const first = internalRole(policy.approvers.find((role) => !(own && role === 'csm')) ?? 'admin');
  if (first === 'csm') return [toCsm];
  const seated = await seatedMember(tx, workspaceId, packet, first);
  return [ownerAsRecipient(first, seated?.id ?? null), toCsm];
}
