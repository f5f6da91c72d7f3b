import { insertKickoffProject, insertTasks } from '@handrail/db/effects/tasks';
import { insertPlanSteps } from '@handrail/db/plan/steps';
import { tellOwners } from './tell-owners.ts';
import type { Executor } from './executor.ts';

/**
 * The kickoff's project with its tasks and the customer's plan; our tasks' owners are told, one notice each. An onboarding has one: a
 * second approval finds it.
 */
export const kickoffProject: Executor<'kickoff_project'> = {
  where: 'inside',
  carryOut: async (tx, services, { workspaceId, onboardingId, effectId, payload, now }) => {
    const made = { workspaceId, onboardingId, effectId, at: now };
    if (!(await insertKickoffProject(tx, made, payload)))
      return { outcome: 'done', answer: { made: false, because: 'The project was there already.' } };
    const { tasks, customerTasks, kickoffOn } = payload;
    const preparation = { kind: 'preparation', questions: [], requestId: null } as const;
    const ids = await insertTasks(
      tx,
      made,
      tasks.map((task) => ({ ...task, ...preparation })),
    );
    await insertPlanSteps(tx, made, {
      customer: customerTasks,
      vendor: tasks.flatMap(({ customerTitle: title }, place) => {
        const taskId = ids.get(place);
        return title === undefined || taskId === undefined ? [] : [{ taskId, title }];
      }),
    });
    await tellOwners(tx, made, tasks, (owned) => ({
      topic: 'task',
      subject: `${owned.length} ${owned.length === 1 ? 'task' : 'tasks'} for the kickoff on ${kickoffOn}`,
      text: owned.map(({ title, dueOn }) => `- ${title}${dueOn === null ? '' : `, due ${dueOn}`}`).join('\n'),
    }));
    return { outcome: 'done', answer: { made: true, tasks: tasks.length, kickoffOn } };
  },
};
