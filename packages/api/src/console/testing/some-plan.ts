import type { Db } from '@handrail/db/connect';
import { insertKickoffProject } from '@handrail/db/effects/tasks';
import { addStep } from '@handrail/db/plan/steps';
import { inWorkspace } from '@handrail/db/transaction';

/** A kickoff project with one step of the customer's in its plan. */
export async function somePlan(
  db: Db,
  made: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly effectId: string;
    readonly at: string;
  },
): Promise<{ stepId: string }> {
  const words = { en: 'Sign in once', de: 'Einmal anmelden' };
  return inWorkspace(db, made.workspaceId, async (tx) => {
    await insertKickoffProject(tx, made, {
      ...{ lane: 'mid_market', template: 'guided', kickoffOn: '2026-03-12', isProposed: true },
      ...{ tasks: [], customerTasks: [] },
    });
    const step = { title: words, why: null, role: 'admin', dueOn: '2026-03-11' } as const;
    return { stepId: await addStep(tx, made, step, made.at) };
  });
}
