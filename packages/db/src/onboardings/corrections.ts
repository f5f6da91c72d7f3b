import type { Corrections } from '@handrail/core/deals/corrections';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';

/** Keeps what people added to a deal's records; the transaction must have the onboarding's lock. */
export async function keepCorrections(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
  corrections: Corrections,
): Promise<void> {
  await tx
    .updateTable('onboardings')
    .set({ corrections: jsonb(corrections) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .execute();
}
