import type { CellProblem } from '@handrail/core/documents/facts';
import { documentSource, documentsOf } from '../documents/documents.ts';
import type { DocumentSource, StoredDocument } from '../documents/documents.ts';
import { documentVersions } from '../documents/versions.ts';
import type { StoredVersion } from '../documents/versions.ts';
import type { Tx } from '../transaction.ts';
import { isInScope } from './scope.ts';
import type { AccountScope } from './scope.ts';

/** What the documents of one of the scope's onboardings are made from. Core and api pick what is shown of it. */
export type ScopedDocuments = {
  readonly source: DocumentSource;
  readonly documents: readonly StoredDocument[];
  readonly versions: readonly StoredVersion[];
};

/** The documents of one of the scope's onboardings; undefined for any other. */
export async function scopedDocuments(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
): Promise<ScopedDocuments | undefined> {
  if (!isInScope(scope, onboardingId)) return undefined;
  const of = { workspaceId: scope.workspaceId, onboardingId };
  const [source, documents, versions] = await Promise.all([
    documentSource(tx, of),
    documentsOf(tx, of),
    documentVersions(tx, of),
  ]);
  return source === undefined ? undefined : { source, documents, versions };
}

/** The cells to put right of a version of one of the scope's documents; undefined where there are none, or no such version. */
export async function scopedCells(
  tx: Tx,
  scope: AccountScope,
  of: { readonly onboardingId: string; readonly requirement: string; readonly number: number },
): Promise<readonly CellProblem[] | undefined> {
  const row = await tx
    .selectFrom('document_versions')
    .select('cells')
    .where('workspace_id', '=', scope.workspaceId)
    .where('onboarding_id', 'in', [...scope.onboardingIds])
    .where('onboarding_id', '=', of.onboardingId)
    .where('requirement', '=', of.requirement)
    .where('number', '=', of.number)
    .executeTakeFirst();
  return row?.cells ?? undefined;
}
