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

export type StoredProject = {
  readonly kickoffOn: string;
  /** Nobody has agreed to the day yet. */
  readonly isProposed: boolean;
  readonly template: string;
  readonly madeAt: string;
  /** When its plan was agreed on with the customer, and by which member of ours; null while it is proposed. */
  readonly agreedAt: string | null;
  readonly agreedBy: string | null;
  readonly version: number;
};

/** The onboarding's kickoff project, once it was made. */
export async function kickoffProjectOf(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
): Promise<StoredProject | undefined> {
  return tx
    .selectFrom('kickoff_projects')
    .select([
      'kickoff_on as kickoffOn',
      'is_proposed as isProposed',
      'template',
      'made_at as madeAt',
      'plan_agreed_at as agreedAt',
      'plan_agreed_by as agreedBy',
      'version',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .executeTakeFirst();
}

export type StoredTask = {
  readonly id: string;
  readonly title: string;
  readonly ownerRole: string;
  readonly ownerId: string | null;
  /** ISO date. */
  readonly dueOn: string | null;
  readonly state: 'open' | 'done' | 'dropped';
  readonly doneAt: string | null;
  readonly doneBy: string | null;
  readonly version: number;
};

/** The preparation tasks of an onboarding, by the day they are due. */
export function preparationTasksOf(tx: Tx, workspaceId: string, onboardingId: string): Promise<StoredTask[]> {
  return tx
    .selectFrom('tasks')
    .select([
      'id',
      'title',
      'owner_role as ownerRole',
      'owner_id as ownerId',
      'due_on as dueOn',
      'state',
      'done_at as doneAt',
      'done_by as doneBy',
      'version',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', '=', 'preparation')
    .orderBy('due_on')
    .orderBy('place')
    .execute();
}

/** The open tasks of an onboarding that have a day, by the day. */
export function openTasksOf(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
): Promise<{ readonly title: string; readonly dueOn: string }[]> {
  return tx
    .selectFrom('tasks')
    .select(['title', 'due_on as dueOn'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('state', '=', 'open')
    .where('due_on', 'is not', null)
    .$narrowType<{ dueOn: string }>()
    .orderBy('due_on')
    .orderBy('id')
    .execute();
}

/** Finishes a task or opens it again, if it still is at its version; false where it is not. */
export async function settleTask(
  tx: Tx,
  task: { readonly workspaceId: string; readonly id: string; readonly version: number },
  to: { readonly state: 'open' } | { readonly state: 'done'; readonly by: string; readonly at: string },
): Promise<boolean> {
  const done = to.state === 'done' ? { done_at: to.at, done_by: to.by } : { done_at: null, done_by: null };
  const { numUpdatedRows } = await tx
    .updateTable('tasks')
    .set({ state: to.state, ...done, version: task.version + 1 })
    .where('workspace_id', '=', task.workspaceId)
    .where('id', '=', task.id)
    .where('version', '=', task.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends the open tasks that ask the questions of these requests: they were answered, or are needed no more. */
export async function endRequestTasks(
  tx: Tx,
  workspaceId: string,
  requestIds: readonly string[],
  end: { readonly state: 'done' | 'dropped'; readonly by: string; readonly at: string },
): Promise<void> {
  if (requestIds.length === 0) return;
  await tx
    .updateTable('tasks')
    .set((update) => ({
      state: end.state,
      done_at: end.at,
      done_by: end.by,
      version: update('version', '+', 1),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('request_id', 'in', [...requestIds])
    .where('state', '=', 'open')
    .execute();
}

export type NewTask = EffectPayload<'information_task'>['task'] & {
  readonly kind: 'preparation' | 'information';
  readonly questions: readonly string[];
  readonly requestId: string | null;
};

/** Adds the open tasks of one effect, in order; those that are there already stay as they are. Gives the new ones' ids by place. */
export async function insertTasks(
  tx: Tx,
  made: Made,
  tasks: readonly NewTask[],
): Promise<ReadonlyMap<number, string>> {
  const inserted = await tx
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
    .returning(['id', 'place'])
    .execute();
  return new Map(inserted.map(({ id, place }) => [place, id]));
}
