import { correctionOf, isCorrectable, mergeCorrections } from '@handrail/core/deals/corrections';
import type { Corrections } from '@handrail/core/deals/corrections';
import { appendAudits } from '@handrail/db/audit/append';
import { endRequestTasks } from '@handrail/db/effects/tasks';
import { changeItem } from '@handrail/db/reviews/items';
import { answerRequest } from '@handrail/db/reviews/requests';
import type { Answerer, StoredRequest } from '@handrail/db/reviews/requests';
import type { Tx } from '@handrail/db/transaction';
import { addCorrections } from '../deals/add-corrections.ts';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { actorOf } from './act.ts';
import type { Act } from './act.ts';
import { reviewClock } from './clock.ts';
import { lockReview } from './load.ts';
import type { Review } from './load.ts';
import { tell } from './tell.ts';

type Answers = Pick<Act, 'workspaceId' | 'onboardingId' | 'register' | 'now'> & {
  readonly requestId: string;
  /** One for each question, in order. */
  readonly answers: readonly string[];
};

/** Answers the questions of a review as one of ours. */
export function answerQuestions(tx: Tx, answering: Act & Answers): Promise<Outcome<{ version: number }>> {
  const { member } = answering;
  return takeAnswers(tx, answering, {
    answerer: { side: 'vendor', memberId: member.memberId },
    ...{ actor: actorOf(answering), name: member.name, author: member.name },
    may: (request) => mayAnswer(member, request),
  });
}

/** Who answers, and which questions they may. */
type By = {
  readonly answerer: Answerer;
  /** As the audit log has them. */
  readonly actor: string;
  readonly name: string;
  /** As the evidence has them. */
  readonly author: string;
  readonly may: (request: StoredRequest) => boolean;
};

/**
 * Takes answers to the questions of a review: they become evidence, with author and time, and fill the fields that they were
 * asked for. The record is judged anew with them, and the clocks that stood still go on. Refuses the first answer that is missing.
 */
export async function takeAnswers(
  tx: Tx,
  answering: Answers,
  by: By,
): Promise<Outcome<{ version: number; request: StoredRequest }>> {
  const { workspaceId, onboardingId, requestId, now } = answering;
  const answers = answering.answers.map((answer) => answer.trim());
  const locked = await lockReview(tx, workspaceId, onboardingId, answering.register.compiled);
  const request = locked?.review.requests.find(({ id }) => id === requestId);
  if (locked === undefined || request === undefined) return refused({ kind: 'not_found' });
  if (!by.may(request)) return refused({ kind: 'forbidden' });
  const missing = request.questions.findIndex((_, index) => (answers[index] ?? '') === '');
  if (missing >= 0)
    return refused({ kind: 'invalid', path: `/answers/${missing}`, message: 'Write an answer.' });
  if (answers.length > request.questions.length)
    return refused({ kind: 'invalid', path: '/answers', message: 'There are more answers than questions.' });
  const kept = await answerRequest(tx, answering, { id: requestId, answers, by: by.answerer, at: now });
  if (!kept) return refused({ kind: 'stale', message: 'These questions are answered or withdrawn already.' });
  const { review, turn } = locked;
  const memberId = by.answerer.side === 'vendor' ? by.answerer.memberId : null;
  // One of the customer's people has no task: they were asked in the conversation.
  if (memberId !== null)
    await endRequestTasks(tx, workspaceId, [requestId], { state: 'done', by: memberId, at: now });
  await clocksGoOn(tx, answering, review, request);
  const entry = entriesOf({ now, actor: by.actor }, onboardingId);
  await appendAudits(tx, workspaceId, [
    entry('questions.answered', {
      requestId,
      rows: request.rows,
      answers: answers.length,
      askedAt: request.askedAt,
      askedRole: request.asked.side === 'vendor' ? request.asked.role : null,
      isReturn: request.isReturn,
    }),
  ]);
  const asking = review.decisions.find(({ id }) => id === request.decisionId);
  await tell(tx, {
    ...{ workspaceId, onboardingId, now, by: memberId, topic: 'answer', occasion: `answer:${requestId}` },
    to: asking === undefined ? [] : [{ kind: 'member', memberId: asking.decidedBy }],
    subject: `${by.name} answered the questions on ${review.accountName}`,
    text: answers.join('\n\n'),
  });
  const { version } = await addCorrections(tx, {
    ...answering,
    ...turn,
    own: review.onboarding,
    corrections: correctionsOf(request, answers, { author: by.author, at: now }),
    actor: by.actor,
  });
  return granted({ version, request });
}

async function clocksGoOn(
  tx: Tx,
  at: Pick<Answers, 'workspaceId' | 'onboardingId' | 'now'>,
  { items }: Review,
  { decisionId }: StoredRequest,
): Promise<void> {
  const clock = await reviewClock(tx, at.workspaceId);
  for (const item of items) {
    if (item.state !== 'waiting' || item.decisionId !== decisionId) continue;
    const dueAt = item.minutesLeft === null ? null : clock.after(at.now, item.minutesLeft);
    await changeItem(tx, at, item, { state: 'open', dueAt, minutesLeft: null, decisionId });
  }
}

/**
 * Whoever was asked in person, or has the role that was asked; an administrator helps out. What the customer was asked, whoever looks after
 * them may note down as well: answers come by telephone too.
 */
export function mayAnswer(
  { memberId, roles }: Act['member'],
  { asked }: Pick<StoredRequest, 'asked'>,
): boolean {
  const role = asked.side === 'vendor' ? asked.role : 'csm';
  return (
    (asked.side === 'vendor' && asked.memberId === memberId) ||
    roles.some((one) => one === role || one === 'admin')
  );
}

/** Each answer as a text, and as the field that it was asked for. */
function correctionsOf(
  { id, questions }: StoredRequest,
  answers: readonly string[],
  by: { readonly author: string; readonly at: string },
): Corrections {
  const evidence = questions.map(({ question }, index) => ({
    id: `answer-${id}-${index + 1}`,
    kind: 'deal_note' as const,
    title: question,
    author: by.author,
    at: by.at,
    text: answers[index] ?? '',
  }));
  const fields = questions.map(({ field }, index) =>
    field !== undefined && isCorrectable(field) ? correctionOf(field, answers[index] ?? '') : {},
  );
  return [...fields, { evidence }].reduce<Corrections>(mergeCorrections, {});
}
