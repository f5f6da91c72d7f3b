import type { EffectPayload } from '@handrail/core/effects/payloads';
import { newId } from '../ids.ts';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';

type Made = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly effectId: string;
  readonly at: string;
};

/** Makes the onboarding's kickoff project. False where it has one already. */
export async function insertKickoffProject(
  tx: Tx,
  made: Made,
  project: EffectPayload<'kickoff_project'>,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('kickoff_projects')
    .values({
      workspace_id: made.workspaceId,
      onboarding_id: made.onboardingId,
      effect_id: made.effectId,
      lane: project.lane,
      template: project.template,
      kickoff_on: project.kickoffOn,
      is_proposed: project.isProposed,
      made_at: made.at,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'onboarding_id']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export type NewTask = EffectPayload<'information_task'>['task'] & {
  readonly kind: 'preparation' | 'information';
  readonly questions: readonly string[];
  readonly requestId: string | null;
};

/** Adds the open tasks of one effect, in order; those that are there already stay as they are. */
export async function insertTasks(tx: Tx, made: Made, tasks: readonly NewTask[]): Promise<void> {
  await tx
    .insertInto('tasks')
    .values(
      tasks.map((task, place) => ({
        workspace_id: made.workspaceId,
        id: newId(),
        onboarding_id: made.onboardingId,
        effect_id: made.effectId,
        kind: task.kind,
        place,
        title: task.title,
        questions: jsonb(task.questions),
        request_id: task.requestId,
        owner_role: task.ownerRole,
        owner_id: task.ownerId,
        due_on: task.dueOn,
        state: 'open' as const,
        made_at: made.at,
        done_at: null,
        done_by: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['workspace_id', 'effect_id', 'place']).doNothing())
    .execute();
}
