import { goalOf } from '@handrail/core/kickoff/meeting';
import { appendAudits } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { newestMeeting } from '@handrail/db/kickoff/meetings';
import type { Tx } from '@handrail/db/transaction';
import { addCorrections } from '../deals/add-corrections.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { actorOf, entryOf } from '../reviews/act.ts';
import type { Act } from '../reviews/act.ts';
import { lockReview } from '../reviews/load.ts';
import { approvedKickoff } from '../reviews/approved-kickoff.ts';
import { mayDecideWhole } from '../reviews/whole-packet.ts';

/** How the evidence is named that holds such an answer. */
export const GOAL_ANSWER = 'kickoff-goal-';

export const GOAL_ANSWERS = ['right', 'changed'] as const;

/** Keeps what the customer said at the kickoff to “is your goal still right?”, as evidence with author and time (feature 182). */
export async function answerGoal(
  tx: Tx,
  act: Act & {
    readonly answer: (typeof GOAL_ANSWERS)[number];
    /** The customer's words; needed where the goal has changed. */
    readonly words: string;
  },
): Promise<Outcome<{ version: number }>> {
  const { workspaceId, onboardingId, answer, words, member, now } = act;
  const locked = await lockReview(tx, workspaceId, onboardingId, act.register.compiled);
  if (locked === undefined) return refused({ kind: 'not_found' });
  const { review, turn } = locked;
  if (!mayDecideWhole(member)) return refused({ kind: 'forbidden' });
  if (approvedKickoff(review) === null)
    return refused({ kind: 'invalid', path: '/answer', message: 'The kickoff is not approved yet.' });
  if (answer === 'changed' && words === '')
    return refused({ kind: 'invalid', path: '/words', message: 'Write what the goal is now.' });
  const goal = (await newestMeeting(tx, act))?.goal ?? goalOf(review.packet);
  const evidence = {
    id: `${GOAL_ANSWER}${newId()}`,
    kind: 'call_summary' as const,
    title: 'Kickoff: is the goal still right?',
    author: member.name,
    at: now,
    text: [
      `Goal as stated at the kickoff: ${goal === '' ? 'none' : `“${goal}”`}`,
      answer === 'right' ? 'Answer: it is still right.' : 'Answer: it has changed.',
      ...(words === '' ? [] : [words]),
    ].join('\n'),
  };
  await appendAudits(tx, workspaceId, [
    entryOf(act, 'kickoff.goal_answered', { answer, evidence: evidence.id }),
  ]);
  const { version } = await addCorrections(tx, {
    ...act,
    ...turn,
    own: review.onboarding,
    corrections: { evidence: [evidence] },
    actor: actorOf(act),
  });
  return granted({ version });
}
