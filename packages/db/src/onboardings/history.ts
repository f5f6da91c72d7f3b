import type { Corrections } from '@handrail/core/deals/corrections';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { Packet, Change } from '@handrail/core/packets/packet';
import type { Evaluation } from '@handrail/core/rules/outcome';
import type { Circumstances } from '@handrail/core/rules/circumstances';
import type { Tx } from '../transaction.ts';

/** One evaluation of an onboarding. The trace of `evaluation` is empty: it is made again when someone asks for it. */
export type Outcome = {
  readonly number: number;
  readonly registerVersion: number;
  readonly circumstances: Circumstances;
  readonly asOfFromRecord: boolean;
  readonly evaluation: Evaluation;
  readonly packet: Packet;
  readonly changes: readonly Change[];
  /** The record it was made from; `recordOf` gives it. */
  readonly recordNumber: number;
  readonly recordHash: string;
};

export type OutcomeEntry = {
  readonly number: number;
  readonly at: string;
  readonly via: string;
  readonly actor: string;
  readonly registerVersion: number;
  readonly changes: number;
};

/** An outcome by its number within the onboarding, or the newest. */
export async function outcomeOf(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
  number: number | 'newest',
): Promise<Outcome | undefined> {
  const newest = tx
    .selectFrom('onboardings')
    .select('outcome_number')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId);
  const row = await tx
    .selectFrom('outcomes as o')
    .innerJoin('record_versions as r', (join) =>
      join
        .onRef('r.workspace_id', '=', 'o.workspace_id')
        .onRef('r.onboarding_id', '=', 'o.onboarding_id')
        .onRef('r.number', '=', 'o.record_number'),
    )
    .select([
      'o.number',
      'o.register_version as registerVersion',
      'o.circumstances',
      'o.as_of_from_record as asOfFromRecord',
      'o.evaluation',
      'o.packet',
      'o.changes',
      'o.record_number as recordNumber',
      'r.record_hash as recordHash',
    ])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.onboarding_id', '=', onboardingId)
    .where('o.number', '=', number === 'newest' ? newest : number)
    .executeTakeFirst();
  // Written by `saveOnboarding` from these very types.
  return row as Outcome | undefined;
}

/** A record by its number within the onboarding, as it was parsed when it came. */
export async function recordOf(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
  number: number,
): Promise<ClosedWonRecord | undefined> {
  const row = await tx
    .selectFrom('record_versions')
    .select('record')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('number', '=', number)
    .executeTakeFirst();
  // Written by `saveOnboarding` from this very type.
  return row?.record as ClosedWonRecord | undefined;
}

/** The newest record of an onboarding as it came, and what people added to it since. */
export async function newestRecord(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
): Promise<{ readonly record: ClosedWonRecord; readonly corrections: Corrections } | undefined> {
  const row = await tx
    .selectFrom('onboardings as o')
    .innerJoin('record_versions as r', (join) =>
      join
        .onRef('r.workspace_id', '=', 'o.workspace_id')
        .onRef('r.onboarding_id', '=', 'o.id')
        .onRef('r.number', '=', 'o.record_number'),
    )
    .select(['r.record', 'o.corrections'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', onboardingId)
    .executeTakeFirst();
  // Written by `saveOnboarding` and `keepCorrections` from these very types.
  return row as { record: ClosedWonRecord; corrections: Corrections } | undefined;
}

/** All evaluations of an onboarding, newest first. */
export function outcomesOf(tx: Tx, workspaceId: string, onboardingId: string): Promise<OutcomeEntry[]> {
  return tx
    .selectFrom('outcomes')
    .select([
      'number',
      'at',
      'via',
      'actor',
      'register_version as registerVersion',
      'change_count as changes',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('number', 'desc')
    .execute();
}
