import type { Side } from '@handrail/core/reviews/acceptance';
import type { Tx } from '../transaction.ts';
import type { ItemsOf } from './items.ts';

export type Tick = {
  readonly side: Side;
  readonly point: string;
  /** SHA-256 of the point as it was ticked. */
  readonly pointHash: string;
  readonly tickedBy: string;
  readonly tickedAt: string;
};

export type Acceptance = {
  readonly side: Side;
  /** SHA-256 of all points as they were accepted. */
  readonly pointsHash: string;
  readonly acceptedBy: string;
  readonly acceptedAs: string;
  readonly acceptedAt: string;
  /** Points of its own checklist that sales left open, and why it is ready without them. */
  readonly openPoints: readonly string[];
  readonly reason: string | null;
};

/** The ticks of both sides. */
export function ticksOn(tx: Tx, { workspaceId, onboardingId }: ItemsOf): Promise<Tick[]> {
  return tx
    .selectFrom('acceptance_ticks')
    .select(['side', 'point', 'point_hash as pointHash', 'ticked_by as tickedBy', 'ticked_at as tickedAt'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
}

/** Makes a side's ticks these, keeping who ticked first where the point is the same. */
export async function replaceTicks(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  side: Side,
  ticks: readonly Tick[],
): Promise<void> {
  await tx
    .deleteFrom('acceptance_ticks')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('side', '=', side)
    .execute();
  if (ticks.length === 0) return;
  await tx
    .insertInto('acceptance_ticks')
    .values(
      ticks.map((tick) => ({
        workspace_id: workspaceId,
        onboarding_id: onboardingId,
        side,
        point: tick.point,
        point_hash: tick.pointHash,
        ticked_by: tick.tickedBy,
        ticked_at: tick.tickedAt,
      })),
    )
    .execute();
}

/** Who has accepted the handoff. */
export function acceptancesOn(tx: Tx, { workspaceId, onboardingId }: ItemsOf): Promise<Acceptance[]> {
  return tx
    .selectFrom('acceptances')
    .select([
      'side',
      'points_hash as pointsHash',
      'accepted_by as acceptedBy',
      'accepted_as as acceptedAs',
      'accepted_at as acceptedAt',
      'open_points as openPoints',
      'reason',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
}

/** One side says yes. */
export async function insertAcceptance(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  yes: Acceptance,
): Promise<void> {
  await tx
    .insertInto('acceptances')
    .values({
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      side: yes.side,
      points_hash: yes.pointsHash,
      accepted_by: yes.acceptedBy,
      accepted_as: yes.acceptedAs,
      accepted_at: yes.acceptedAt,
      open_points: [...yes.openPoints],
      reason: yes.reason,
    })
    .execute();
}

/** Takes back what sides said: one side's own, or every one that was about other points. Returns whose. */
export async function deleteAcceptances(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  which: { readonly side: Side } | { readonly otherThan: string },
): Promise<Side[]> {
  const gone = await tx
    .deleteFrom('acceptances')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where((where) =>
      'side' in which ? where('side', '=', which.side) : where('points_hash', '<>', which.otherThan),
    )
    .returning('side')
    .execute();
  return gone.map(({ side }) => side);
}
