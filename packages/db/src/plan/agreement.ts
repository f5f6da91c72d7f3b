import { sql } from 'kysely';
import type { StoredProject } from '../effects/tasks.ts';
import { kickoffProjectOf } from '../effects/tasks.ts';
import type { Tx } from '../transaction.ts';
import type { PlanOf } from './steps.ts';

/** The project whose plan is to be changed, locked until the transaction ends: of several who change it, each sees what the last one did. */
export async function lockPlan(
  tx: Tx,
  { workspaceId, onboardingId }: PlanOf,
): Promise<StoredProject | undefined> {
  await tx
    .selectFrom('kickoff_projects')
    .select('onboarding_id')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .forUpdate()
    .execute();
  return kickoffProjectOf(tx, workspaceId, onboardingId);
}

/** Notes that the plan was changed: it is agreed on by this member of ours, or a proposal. Goes to its next version. */
export async function markPlan(
  tx: Tx,
  { workspaceId, onboardingId }: PlanOf,
  agreed: { readonly at: string; readonly by: string } | null,
): Promise<void> {
  await tx
    .updateTable('kickoff_projects')
    .set({
      plan_agreed_at: agreed?.at ?? null,
      plan_agreed_by: agreed?.by ?? null,
      version: sql`version + 1`,
    })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
}
