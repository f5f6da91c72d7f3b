import { insertTasks } from '@handrail/db/effects/tasks';
import { isOpenRequest } from '@handrail/db/reviews/requests';
import { tellOwners } from './tell-owners.ts';
import type { Executor } from './executor.ts';

/** Questions as a task for the person or the role that is asked, who are told. */
export const informationTask: Executor<'information_task'> = {
  where: 'inside',
  carryOut: async (tx, services, { workspaceId, onboardingId, effectId, payload, now }) => {
    const { task, questions, requestId } = payload;
    if (requestId !== null && !(await isOpenRequest(tx, workspaceId, requestId)))
      return { outcome: 'done', answer: { made: false, because: 'The questions were settled already.' } };
    const made = { workspaceId, onboardingId, effectId, at: now };
    await insertTasks(tx, made, [{ ...task, kind: 'information', questions, requestId }]);
    await tellOwners(tx, made, [task], (owned) => ({
      // A task that asks no questions of ours is about what a customer said.
      topic: requestId === null ? 'conversation' : 'question',
      subject: owned[0]?.title ?? task.title,
      text: questions.map((question) => `- ${question}`).join('\n'),
    }));
    return { outcome: 'done', answer: { questions: questions.length } };
  },
};
