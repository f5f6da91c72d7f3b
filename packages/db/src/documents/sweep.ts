import type { Tx } from '../transaction.ts';
import { jsonb } from '../json.ts';
import type { KeptFacts } from '@handrail/core/documents/kept';
import type { Verdict } from '@handrail/core/documents/verdict';

/** Which of these versions have a file in the store. */
export async function versionsWithFile(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('document_versions')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .where('state', '<>', 'to_fix')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** A version that waits for the virus scanner. */
export type QuarantinedVersion = {
  readonly id: string;
  readonly onboardingId: string;
  readonly requirement: string;
  readonly number: number;
  readonly facts: KeptFacts;
};

/** The versions that wait for the virus scanner, oldest first; so many at most. */
export function quarantinedVersions(
  tx: Tx,
  workspaceId: string,
  most: number,
): Promise<QuarantinedVersion[]> {
  return tx
    .selectFrom('document_versions')
    .select(['id', 'onboarding_id as onboardingId', 'requirement', 'number', 'facts'])
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'quarantine')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Ends the wait of a version; false where another process did so before. A verdict: what is to be put right. */
export async function endQuarantine(
  tx: Tx,
  workspaceId: string,
  { id, facts }: Pick<QuarantinedVersion, 'id' | 'facts'>,
  verdict: Verdict | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('document_versions')
    .set((update) => ({
      state: verdict === null ? 'checked' : 'to_fix',
      facts: jsonb({ ...facts, scanned: true }),
      ...(verdict === null ? {} : { verdict: jsonb(verdict) }),
      version: update('version', '+', 1),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', 'quarantine')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
