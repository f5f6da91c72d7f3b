import { diffWordsWithSpace } from 'diff';
import { effectRule } from '@handrail/core/effects/kinds';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { findCited } from '@handrail/core/evidence/cited';
import { findQuote } from '@handrail/core/evidence/quote';
import type { Citation } from '@handrail/core/messages/fields';
import { givenFieldsOf } from '@handrail/core/messages/fill';
import { MESSAGE_RULES, needsSecondPerson, roleToApprove } from '@handrail/core/messages/policy';
import { isOpenMessage } from '@handrail/core/messages/states';
import { comparableAddress } from '@handrail/core/people/address';
import { authorize } from '@handrail/core/people/authorize';
import { rolesFor } from '@handrail/core/reviews/mayDecide';
import type { StoredMessage } from '@handrail/db/messages/messages';
import { namesOf } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { memberName } from '../people/actor-name.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Act } from '../reviews/act.ts';
import { internalRole } from '../reviews/internal-role.ts';
import { itemsNamed } from '../reviews/seen.ts';
import { readReview } from '../reviews/load.ts';
import { heldSentence, messageSeen, messageStanding } from './standing.ts';
import type { MessageStanding } from './standing.ts';
import type { CitationView, MessageItem, MessageView, TextPiece } from './views.ts';

/** One message, whole, as this member may change it and decide on it. */
export async function viewMessage(
  tx: Tx,
  act: Act & { readonly messageId: string },
): Promise<Outcome<MessageView>> {
  const { workspaceId, onboardingId, member, register } = act;
  const review = await readReview(tx, workspaceId, onboardingId, register.compiled);
  const standing = review && (await messageStanding(tx, act, review, act.messageId));
  if (review === undefined || standing === undefined) return refused({ kind: 'not_found' });
  const { message, current, versions, policy, world, writers, obstacles, heldBy, settles } = standing;
  const names = await namesOf(tx, workspaceId, [
    message.draftedBy,
    ...versions.map(({ writtenBy }) => writtenBy),
    ...review.decisions.flatMap(({ id, decidedBy }) => (id === message.decisionId ? [decidedBy] : [])),
  ]);
  const nameOf = (id: string) => memberName(id, names);
  const decision = review.decisions.find(({ id }) => id === message.decisionId);
  const [first] = versions;
  const open = isOpenMessage(message.state);
  const writes = authorize({ ...member, workspaceId }, 'messages.write', { workspaceId });
  const role = roleToApprove(member, policy, writers);
  const items = itemsNamed(review, settles) ?? [];
  const decidesRows = items.every((item) =>
    rolesFor('approve_customer_message', item).some((one) => member.roles.includes(one)),
  );
  const clear = obstacles.length === 0 && heldBy.length === 0;
  const handedIn = message.state === 'awaiting' || policy.goes === 'automatic';
  const { template } = message;
  return granted({
    item: messageItem(message, {
      accountName: review.accountName,
      draftedBy: nameOf(message.draftedBy),
      yours: message.state === 'awaiting' && role !== null,
    }),
    recipient: message.recipient,
    template: template && { name: template.name, title: template.title, version: template.version },
    confidence: message.confidence,
    number: current.number,
    subject: current.content.subject,
    text: current.content.text,
    values: current.content.values.map((value) => ({
      ...value,
      citations: value.citations.map((citation) => citationView(citation, world.record)),
    })),
    missing: current.content.missing,
    given:
      template === null
        ? []
        : givenFieldsOf(template).map(({ name, title, shape }) => ({
            field: name,
            label: title,
            shape,
            value: current.content.given[name] ?? '',
            required: template.requires.includes(name),
          })),
    remarks: remarksOn(standing, review.packet.account.language.value),
    versions: versions.map(({ number, origin, content, writtenBy, writtenAt }) => ({
      number,
      origin,
      subject: content.subject,
      text: content.text,
      by: nameOf(writtenBy),
      at: writtenAt,
    })),
    difference:
      first === undefined || first.number === current.number
        ? null
        : {
            subject: differenceOf(first.content.subject, current.content.subject),
            text: differenceOf(first.content.text, current.content.text),
          },
    policy: {
      goes: policy.goes,
      tier: policy.tier,
      approvers: policy.approvers,
      secondPerson: needsSecondPerson(policy),
      reasons: policy.reasons,
      holds: effectRule(policy.effect).holds,
    },
    obstacles: open ? obstacles : [],
    held: open ? heldSentence(heldBy, review) : null,
    settles: open ? items.map(({ row, title, because }) => ({ row, title, because })) : [],
    seen: messageSeen(standing, review, settles),
    decision:
      decision === undefined
        ? null
        : {
            kind: decision.kind,
            by: nameOf(decision.decidedBy),
            as: internalRole(decision.decidedAs),
            at: decision.decidedAt,
            reason: decision.reason,
          },
    effectId: message.effectId,
    sentAt: sentAt(message),
    may: {
      edit: open && writes,
      ask: message.state === 'draft' && writes && obstacles.length === 0,
      approve: open && clear && handedIn && role !== null && decidesRows,
      reject: open && roleToApprove(member, policy, new Set()) !== null,
      discard: open && writes,
    },
    notYours: !open || (role !== null && decidesRows) ? null : notYours(standing, member, decidesRows),
  });
}

/** A citation with whether it still stands there, and where in a text of the evidence. */
function citationView(citation: Citation, record: ClosedWonRecord): CitationView {
  const { source, quote } = citation;
  const id = /^evidence:(.+)$/s.exec(source)?.[1];
  const text = record.evidence?.find((item) => item.id === id)?.text;
  const place = text === undefined ? null : findQuote(text, quote);
  const found = source.startsWith('given:') || findCited(record, source, quote);
  return { ...citation, found, ...(place ?? {}) };
}

/** When its mail went out; null where it has not. */
export function sentAt({ effectState, effectSettledAt }: StoredMessage): string | null {
  return effectState === 'done' ? effectSettledAt : null;
}

/** A message as a line of a list. */
export function messageItem(
  message: StoredMessage,
  beside: Pick<MessageItem, 'accountName' | 'draftedBy' | 'yours'>,
): MessageItem {
  const { id, onboardingId, kind, subject, recipient, state, effectState } = message;
  return {
    id,
    onboardingId,
    kind,
    subject,
    to: { name: recipient.name, email: recipient.email },
    state,
    effect: effectState,
    at:
      sentAt(message) ??
      message.settledAt ??
      (state === 'awaiting' ? message.askedAt : null) ??
      message.draftedAt,
    ...beside,
  };
}

/** Whether it awaits an approval that a member may give, as far as a list can tell. */
export function isForApprovalBy(
  { state, kind, draftedBy }: Pick<StoredMessage, 'state' | 'kind' | 'draftedBy'>,
  member: Pick<Act['member'], 'memberId' | 'roles'>,
): boolean {
  return state === 'awaiting' && roleToApprove(member, MESSAGE_RULES[kind], new Set([draftedBy])) !== null;
}

function differenceOf(before: string, after: string): TextPiece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function remarksOn({ message, world }: MessageStanding, accountLanguage: string | null): string[] {
  const person = world.record.stakeholders?.find(
    ({ email }) =>
      email !== undefined && comparableAddress(email) === comparableAddress(message.recipient.email),
  );
  const theirs = person?.language ?? accountLanguage;
  const { template } = message;
  return template === null || theirs === null || theirs.slice(0, 2) === template.language.slice(0, 2)
    ? []
    : [`${message.recipient.name} reads “${theirs}”; the template is written in “${template.language}”.`];
}

function notYours({ policy, writers }: MessageStanding, member: Act['member'], decidesRows: boolean): string {
  if (roleToApprove(member, policy, new Set()) !== null && writers.has(member.memberId))
    return 'You wrote some of its words, so somebody else approves it.';
  if (roleToApprove(member, policy, writers) !== null && !decidesRows)
    return 'It is held by a finding that your roles do not decide.';
  return 'Your roles do not approve this kind of message.';
}
