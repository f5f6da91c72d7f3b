import type { Tx } from '../transaction.ts';
import { jsonb } from '../json.ts';
import type { ItemsOf } from './items.ts';

export type StoredDecision = {
  readonly id: string;
  /** One of core's decisions, or `undo`. */
  readonly kind: string;
  readonly rows: readonly string[];
  readonly seenHash: string;
  readonly reason: string | null;
  /** The decision as it was made. */
  readonly details: unknown;
  readonly decidedBy: string;
  /** The role it was made in. */
  readonly decidedAs: string;
  readonly decidedAt: string;
  /** The decision that this one takes back. */
  readonly undoes: string | null;
};

/** Keeps a decision. It is never changed. */
export async function insertDecision(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  decision: StoredDecision,
): Promise<void> {
  await tx
    .insertInto('decisions')
    .values({
      workspace_id: workspaceId,
      id: decision.id,
      onboarding_id: onboardingId,
      kind: decision.kind,
      row_ids: [...decision.rows],
      seen_hash: decision.seenHash,
      reason: decision.reason,
      details: jsonb(decision.details),
      decided_by: decision.decidedBy,
      decided_as: decision.decidedAs,
      decided_at: decision.decidedAt,
      undoes: decision.undoes,
    })
    .execute();
}

/** All decisions on an onboarding, newest first: ids are in the order of time. */
export function decisionsOn(tx: Tx, { workspaceId, onboardingId }: ItemsOf): Promise<StoredDecision[]> {
  return tx
    .selectFrom('decisions')
    .select([
      'id',
      'kind',
      'row_ids as rows',
      'seen_hash as seenHash',
      'reason',
      'details',
      'decided_by as decidedBy',
      'decided_as as decidedAs',
      'decided_at as decidedAt',
      'undoes',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('id', 'desc')
    .execute();
}
