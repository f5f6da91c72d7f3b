import type { Tx } from '../transaction.ts';

/** Moves an onboarding into a state; the transaction must have its lock. */
export async function moveTo(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
  to: { readonly state: string; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('onboardings')
    .set((update) => ({ state: to.state, updated_at: to.at, version: update('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .execute();
}
