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

/** A write that goes no further without a person: it has failed all its tries, or nobody knows whether it went through. */
export type FailedWrite = {
  readonly kind: WriteKind;
  readonly error: string | null;
  /** How often it was begun. */
  readonly tries: number;
};

/** The writes of an onboarding that failed or whose outcome is unknown, oldest first. */
export async function failedWritesOn(
  tx: Tx,
  { workspaceId, onboardingId }: { readonly workspaceId: string; readonly onboardingId: string },
): Promise<FailedWrite[]> {
  const rows = await tx
    .selectFrom('effects')
    .select(['kind', 'error', 'attempts as tries'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', WRITE_KINDS)
    .where('state', 'in', ['failed', 'unknown'])
    .orderBy('id')
    .execute();
  return rows as FailedWrite[];
}

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
