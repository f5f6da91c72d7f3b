import type { Hold } from '@handrail/core/rules/vocabulary';
import type { Tx } from '../transaction.ts';
import type { ItemsOf } from './items.ts';

export type StoredCondition = {
  readonly id: string;
  readonly row: string;
  readonly decisionId: string;
  readonly condition: string;
  /** The holds that it lets go. */
  readonly scope: readonly Hold[];
  readonly ownerId: string;
  readonly dueAt: string;
  readonly metAt: string | null;
  readonly metBy: string | null;
  readonly version: number;
};

/** Puts a condition in force for a row; another one on the row must have been taken out of force before. */
export async function insertCondition(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  condition: Omit<StoredCondition, 'metAt' | 'metBy' | 'version'>,
): Promise<void> {
  await tx
    .insertInto('conditions')
    .values({
      workspace_id: workspaceId,
      id: condition.id,
      onboarding_id: onboardingId,
      row_id: condition.row,
      decision_id: condition.decisionId,
      condition: condition.condition,
      scope: [...condition.scope],
      owner_id: condition.ownerId,
      due_at: condition.dueAt,
      met_at: null,
      met_by: null,
      lapse_told_at: null,
    })
    .execute();
}

/** The conditions in force on an onboarding, by row. */
export function conditionsOn(tx: Tx, { workspaceId, onboardingId }: ItemsOf): Promise<StoredCondition[]> {
  return tx
    .selectFrom('conditions')
    .select([
      'id',
      'row_id as row',
      'decision_id as decisionId',
      'condition',
      'scope',
      'owner_id as ownerId',
      'due_at as dueAt',
      'met_at as metAt',
      'met_by as metBy',
      'version',
    ])
    .$narrowType<{ scope: Hold[] }>()
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('in_force', '=', true)
    .orderBy('row_id')
    .execute();
}

/** Takes the conditions of these rows out of force: another decision has taken their place. */
export async function endConditions(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  rows: readonly string[],
): Promise<void> {
  await tx
    .updateTable('conditions')
    .set((update) => ({ in_force: false, version: update('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('row_id', 'in', [...rows])
    .where('in_force', '=', true)
    .execute();
}

/** Notes that a condition in force is met; false where it is not there, met already, or past its deadline. */
export async function meetCondition(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  met: { readonly id: string; readonly by: string; readonly at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('conditions')
    .set((update) => ({ met_at: met.at, met_by: met.by, version: update('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('id', '=', met.id)
    .where('in_force', '=', true)
    .where('met_at', 'is', null)
    .where('due_at', '>', met.at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
