import type { Origin } from '@handrail/core/intake/origin';
import type { Statement } from '@handrail/core/intake/statements';
import type { IntakeValue } from '@handrail/core/intake/values';
import { jsonb } from '../json.ts';
import type { ItemsOf } from '../reviews/items.ts';
import type { Tx } from '../transaction.ts';

/** A statement as the history keeps it: with where we knew from what stood there. */
export type StoredStatement = Omit<Statement, 'label'> & {
  readonly field: string;
  readonly origin: Origin | null;
};

/** Adds statements to the history. Throws where one of them has been made at the same version meanwhile (23505). */
export async function insertStatements(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  statements: readonly StoredStatement[],
): Promise<void> {
  if (statements.length === 0) return;
  const orNull = (value: IntakeValue | Origin | null) => (value === null ? null : jsonb<unknown>(value));
  await tx
    .insertInto('intake_statements')
    .values(
      statements.map((one) => ({
        workspace_id: workspaceId,
        onboarding_id: onboardingId,
        field: one.field,
        version: one.version,
        kind: one.kind,
        value: jsonb<unknown>(one.value),
        was: orNull(one.was),
        origin: orNull(one.origin),
        contact_id: one.by,
        contact_name: one.name,
        stated_at: one.at,
      })),
    )
    .execute();
}

/** Everything that was ever said in the intake of an onboarding, newest first. */
export async function statementsOn(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
): Promise<StoredStatement[]> {
  const rows = await tx
    .selectFrom('intake_statements')
    .select(['field', 'version', 'kind', 'value', 'was', 'origin'])
    .select(['contact_id as by', 'contact_name as name', 'stated_at as at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('stated_at', 'desc')
    .orderBy('field')
    .orderBy('version', 'desc')
    .execute();
  // Written by `insertStatements` from this very type.
  return rows as StoredStatement[];
}
