import { afterAll, beforeAll, expect, test } from 'vitest';
import { preparationTasksOf } from '@handrail/db/effects/tasks';
import { planStepsOf } from '@handrail/db/plan/steps';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { judgeDue } from '../deals/judge-due.ts';
import { anAcceptedHandoff } from './testing/a-kickoff.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** An approved kickoff with its project, and the open findings of a row after whatever is due was judged. */
async function aProject() {
  const kickoff = await anAcceptedHandoff(database.app);
  const { id, workspaceId, clock, worker } = kickoff;
  await kickoff.approve();
  await kickoff.invitations();
  await database.owner.updateTable('onboardings').set({ judge_at: clock.now }).where('id', '=', id).execute();
  const open = async (row: string) => {
    await judgeDue(worker, () => false);
    return inWorkspace(database.app, workspaceId, (tx) =>
      tx
        .selectFrom('findings')
        .select('because')
        .where('onboarding_id', '=', id)
        .where('row_id', '=', row)
        .where('state', '=', 'open')
        .execute(),
    );
  };
  return { ...kickoff, open };
}

test('our own work past its day raises row 030 for the onboarding manager, and is cleared as it is done', async () => {
  const { id, workspaceId, clock, csm, open } = await aProject();
  const tasks = () => inWorkspace(database.app, workspaceId, (tx) => preparationTasksOf(tx, workspaceId, id));
  const [first] = await tasks();
  if (first === undefined || first.dueOn === null) throw new Error('There is a task with a day');
  // The evening of its day in Berlin, then the next minute.
  clock.now = `${first.dueOn}T22:59:00.000Z`;
  expect(await open('CO-EDGE-030')).toEqual([]);
  clock.now = new Date(Date.parse(clock.now) + 120_000).toISOString();
  expect(await open('CO-EDGE-030')).toEqual([
    { because: expect.stringContaining(`Our own task “${first.title}” is past its due time`) },
  ]);
  const { version } = first;
  for (const task of (await tasks()).filter(({ dueOn }) => dueOn === first.dueOn))
    await csm.caller.kickoff.settleTask({ id, taskId: task.id, version, done: true });
  expect(await open('CO-EDGE-030')).toEqual([]);
});

test('a step of the customer that is open beyond the threshold raises row 029 for the CSM', async () => {
  const { id, workspaceId, clock, open } = await aProject();
  const steps = await inWorkspace(database.app, workspaceId, (tx) =>
    planStepsOf(tx, { workspaceId, onboardingId: id }),
  );
  const step = steps.find(({ side }) => side === 'customer');
  if (step === undefined || step.dueOn === null) throw new Error('The customer has a step with a day');
  // Three business days late it is still inside; eight days later it is not, whatever the weekends.
  clock.now = `${step.dueOn}T22:30:00.000Z`;
  expect(await open('CO-EDGE-029')).toEqual([]);
  clock.now = new Date(Date.parse(clock.now) + 8 * 86_400_000).toISOString();
  expect(await open('CO-EDGE-029')).toContainEqual({
    because: expect.stringContaining(`The customer's task “${step.title.en}” is`),
  });
});
