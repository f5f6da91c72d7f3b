import { correctionOf, isCorrectable, mergeCorrections } from '@handrail/core/deals/corrections';
import type { Corrections } from '@handrail/core/deals/corrections';
import { appendAudits } from '@handrail/db/audit/append';
import { endRequestTasks } from '@handrail/db/effects/tasks';
import { changeItem } from '@handrail/db/reviews/items';
import { answerRequest } from '@handrail/db/reviews/requests';
import type { StoredRequest } from '@handrail/db/reviews/requests';
import type { Tx } from '@handrail/db/transaction';
import { addCorrections } from '../deals/add-corrections.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { actorOf, entryOf } from './act.ts';
import type { Act } from './act.ts';
import { reviewClock } from './clock.ts';
import { lockReview } from './load.ts';
import { tellPeople, tellWatchers } from './notices.ts';

export type Answering = Act & {
  readonly requestId: string;
  /** One for each question, in order. */
  readonly answers: readonly string[];
};

/**
 * Answers the questions of a review: the answers become evidence, with author and time, and fill the fields that they were
 * asked for. The record is judged anew with them, and the clocks that stood still go on.
 */
export async function answerQuestions(tx: Tx, answering: Answering): Promise<Outcome<{ version: number }>> {
  const { workspaceId, onboardingId, requestId, member, now } = answering;
  const answers = answering.answers.map((answer) => answer.trim());
  const locked = await lockReview(tx, workspaceId, onboardingId, answering.register.compiled);
  const request = locked?.review.requests.find(({ id }) => id === requestId);
  if (locked === undefined || request === undefined) return refused({ kind: 'not_found' });
  if (!mayAnswer(member, request)) return refused({ kind: 'forbidden' });
  const missing = request.questions.findIndex((_, index) => (answers[index] ?? '') === '');
  if (missing >= 0)
    return refused({ kind: 'invalid', path: `/answers/${missing}`, message: 'Write an answer.' });
  if (answers.length > request.questions.length)
    return refused({ kind: 'invalid', path: '/answers', message: 'There are more answers than questions.' });
  const kept = await answerRequest(tx, answering, { id: requestId, answers, by: member.memberId, at: now });
  if (!kept) return refused({ kind: 'stale', message: 'These questions are answered or withdrawn already.' });
  const { review, turn } = locked;
  await endRequestTasks(tx, workspaceId, [requestId], { state: 'done', by: member.memberId, at: now });
  const clock = await reviewClock(tx, workspaceId);
  for (const item of review.items) {
    if (item.state !== 'waiting' || item.decisionId !== request.decisionId) continue;
    const dueAt = item.minutesLeft === null ? null : clock.after(now, item.minutesLeft);
    await changeItem(tx, answering, item, {
      state: 'open',
      dueAt,
      minutesLeft: null,
      decisionId: item.decisionId,
    });
  }
  await appendAudits(tx, workspaceId, [
    entryOf(answering, 'questions.answered', {
      requestId,
      rows: request.rows,
      answers: answers.length,
      askedAt: request.askedAt,
      askedRole: request.askedRole,
      isReturn: request.isReturn,
    }),
  ]);
  const asking = review.decisions.find(({ id }) => id === request.decisionId);
  if (asking !== undefined)
    await tellPeople(tx, answering, null, [
      {
        to: { kind: 'member', memberId: asking.decidedBy },
        topic: 'answer',
        target: `answer:${requestId}`,
        subject: `${member.name} answered your questions on ${review.accountName}`,
        text: answers.join('\n\n'),
      },
    ]);
  await tellWatchers(
    tx,
    answering,
    null,
    {
      topic: 'answer',
      target: `answer:${requestId}`,
      subject: `${member.name} answered questions on ${review.accountName}`,
      text: answers.join('\n\n'),
    },
    asking === undefined ? [] : [{ kind: 'member', memberId: asking.decidedBy }],
  );
  const { version } = await addCorrections(tx, {
    ...answering,
    ...turn,
    own: review.onboarding,
    corrections: correctionsOf(request, answers, { author: member.name, at: now }),
    actor: actorOf(answering),
  });
  return granted({ version });
}

/** Whoever was asked in person, or has the role that was asked; an administrator helps out. */
export function mayAnswer(
  { memberId, roles }: Act['member'],
  { askedId, askedRole }: Pick<StoredRequest, 'askedId' | 'askedRole'>,
): boolean {
  return askedId === memberId || roles.some((role) => role === askedRole || role === 'admin');
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
