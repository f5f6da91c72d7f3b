import type { EffectState } from '@handrail/core/effects/states';
import { WRITE_KINDS } from '@handrail/core/writes/kinds';
import type { WriteKind } from '@handrail/core/writes/kinds';
import type { Tx } from '../transaction.ts';

/** A write in the ledger. */
export type StoredWrite = {
  readonly id: string;
  readonly kind: WriteKind;
  readonly target: string;
  readonly state: EffectState;
  readonly settledAt: string | null;
};

/** All writes of an onboarding that were not cancelled, newest first. */
export async function writesOn(
  tx: Tx,
  { workspaceId, onboardingId }: { readonly workspaceId: string; readonly onboardingId: string },
): Promise<StoredWrite[]> {
  const rows = await tx
    .selectFrom('effects')
    .select(['id', 'kind', 'target', 'state', 'settled_at as settledAt'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', WRITE_KINDS)
    .where('state', '<>', 'cancelled')
    .orderBy('id', 'desc')
    .execute();
  return rows as StoredWrite[];
}
