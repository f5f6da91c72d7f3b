import type { Corrections } from '@handrail/core/deals/corrections';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { TypedValue } from '@handrail/core/intake/typed';
import type { Lane } from '@handrail/core/rules/vocabulary';
import { sql } from 'kysely';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';
import type { AccountScope } from './scope.ts';

/** What the intake of an onboarding is made from. */
export type IntakeSource = {
  readonly record: ClosedWonRecord;
  readonly corrections: Corrections;
  readonly lane: Lane;
  readonly accountName: string;
};

/** The newest record of one of the scope's onboardings with what people added; undefined for any other. Core picks what is shown of it. */
export async function intakeSource(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
): Promise<IntakeSource | undefined> {
  const row = await tx
    .selectFrom('onboardings as o')
    .innerJoin('record_versions as r', (join) =>
      join
        .onRef('r.workspace_id', '=', 'o.workspace_id')
        .onRef('r.onboarding_id', '=', 'o.id')
        .onRef('r.number', '=', 'o.record_number'),
    )
    .select(['r.record', 'o.corrections', 'o.lane', 'o.account_name as accountName'])
    .where('o.workspace_id', '=', scope.workspaceId)
    .where('o.id', 'in', [...scope.onboardingIds])
    .where('o.id', '=', onboardingId)
    .executeTakeFirst();
  // Written by `saveOnboarding` and `keepCorrections` from these very types.
  return row as IntakeSource | undefined;
}

/** What a person has typed into a field and not said yet. */
export type IntakeDraft = {
  readonly field: string;
  readonly typed: TypedValue;
  /** The version of the field that they saw. */
  readonly seenVersion: number;
  readonly savedAt: string;
};

/** The scope's own contact's drafts on one of its onboardings. */
export async function intakeDrafts(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
): Promise<IntakeDraft[]> {
  const rows = await tx
    .selectFrom('intake_drafts')
    .select(['field', 'typed', 'seen_version as seenVersion', 'saved_at as savedAt'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('onboarding_id', 'in', [...scope.onboardingIds])
    .where('onboarding_id', '=', onboardingId)
    .where('contact_id', '=', scope.contactId)
    .where('typed', 'is not', null)
    .orderBy('field')
    .execute();
  // Written by `keepDrafts` from this very type.
  return rows as IntakeDraft[];
}

/** One draft to keep, or with `typed` null to end. `page` and `turn`: see `intake_drafts`. */
export type DraftToKeep = {
  readonly field: string;
  readonly typed: TypedValue | null;
  readonly seenVersion: number;
  readonly page: string;
  readonly turn: number;
};

/**
 * Keeps what the scope's contact typed, each in the place of what they had typed there before. What comes again, or late from the same
 * page, changes nothing.
 */
export async function keepDrafts(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
  drafts: readonly DraftToKeep[],
  at: string,
): Promise<void> {
  if (drafts.length === 0) return;
  if (!scope.onboardingIds.includes(onboardingId)) throw new TypeError('Not an onboarding of the scope');
  await tx
    .insertInto('intake_drafts')
    .values(
      drafts.map(({ field, typed, seenVersion, page, turn }) => ({
        workspace_id: scope.workspaceId,
        onboarding_id: onboardingId,
        contact_id: scope.contactId,
        field,
        typed: typed === null ? null : jsonb<unknown>(typed),
        seen_version: seenVersion,
        page,
        turn,
        saved_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'onboarding_id', 'field', 'contact_id'])
        .doUpdateSet((update) => ({
          typed: update.ref('excluded.typed'),
          seen_version: update.ref('excluded.seen_version'),
          page: update.ref('excluded.page'),
          turn: update.ref('excluded.turn'),
          saved_at: update.ref('excluded.saved_at'),
        }))
        .where(sql<boolean>`intake_drafts.page <> excluded.page or intake_drafts.turn < excluded.turn`),
    )
    .execute();
}
