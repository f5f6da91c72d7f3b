import { afterAll, beforeAll, expect, test } from 'vitest';
import { preparationTasksOf } from '@handrail/db/effects/tasks';
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

test('our own work past its day raises row 030 for the onboarding manager, and is cleared as it is done', async () => {
  const kickoff = await anAcceptedHandoff(database.app);
  const { id, workspaceId, clock, worker, csm } = kickoff;
  await kickoff.approve();
  await kickoff.invitations();
  const tasks = () =>
    inWorkspace(database.app, workspaceId, (tx) => preparationTasksOf(tx, workspaceId, id));
  const late = async () => {
    await judgeDue(worker, () => false);
    return inWorkspace(database.app, workspaceId, (tx) =>
      tx
        .selectFrom('findings')
        .select('because')
        .where('row_id', '=', 'CO-EDGE-030')
        .where('state', '=', 'open')
        .execute(),
    );
  };
  const [first] = await tasks();
  if (first === undefined || first.dueOn === null) throw new Error('There is a task with a day');
  // The evening of its day in Berlin, then the next minute.
  await database.owner.updateTable('onboardings').set({ judge_at: clock.now }).where('id', '=', id).execute();
  clock.now = `${first.dueOn}T22:59:00.000Z`;
  expect(await late()).toEqual([]);
  clock.now = new Date(Date.parse(clock.now) + 120_000).toISOString();
  expect(await late()).toEqual([
    { because: expect.stringContaining(`Our own task “${first.title}” is past its due time`) },
  ]);
  const { version } = first;
  for (const task of (await tasks()).filter(({ dueOn }) => dueOn === first.dueOn))
    await csm.caller.kickoff.settleTask({ id, taskId: task.id, version, done: true });
  expect(await late()).toEqual([]);
});
