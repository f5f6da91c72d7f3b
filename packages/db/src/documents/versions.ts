import { sql } from 'kysely';
import type { CellProblem } from '@handrail/core/documents/facts';
import type { KeptFacts } from '@handrail/core/documents/kept';
import type { Verdict } from '@handrail/core/documents/verdict';
import type { VersionState } from '@handrail/core/documents/versions';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';
import type { DocumentKey, DocumentsOf } from './documents.ts';

/** A file that was handed in. */
export type StoredVersion = {
  readonly id: string;
  readonly requirement: string;
  readonly number: number;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly state: VersionState;
  readonly facts: KeptFacts;
  readonly verdict: Verdict;
  readonly uploadedBy: string;
  readonly uploaderName: string;
  readonly uploadedAt: string;
  /** As the audit log names them. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
};

type NewVersion = Omit<StoredVersion, 'requirement' | 'decidedBy' | 'decidedAt' | 'reason'> & {
  readonly cells: readonly CellProblem[] | null;
};

/** The onboardings on which a newest version waits for a reviewer, the longest waiting first; so many at most. */
export async function onboardingsToReview(tx: Tx, workspaceId: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select v.onboarding_id as id
    from document_versions v
    join documents d on d.workspace_id = ${workspaceId} and d.onboarding_id = v.onboarding_id
      and d.requirement = v.requirement and d.number = v.number and coalesce(d.asked_after, 0) < v.number
    where v.workspace_id = ${workspaceId} and v.state = 'checked'
    group by v.onboarding_id order by min(v.uploaded_at), v.onboarding_id limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Adds a version to a document that the transaction has locked; it becomes the newest. */
export async function insertDocumentVersion(
  tx: Tx,
  { workspaceId, onboardingId, requirement }: DocumentKey,
  one: NewVersion,
): Promise<void> {
  await tx
    .updateTable('documents')
    .set((update) => ({ number: one.number, version: update('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('requirement', '=', requirement)
    .execute();
  await tx
    .insertInto('document_versions')
    .values({
      workspace_id: workspaceId,
      id: one.id,
      onboarding_id: onboardingId,
      requirement,
      number: one.number,
      file_name: one.fileName,
      size: one.size,
      sha256: one.sha256,
      state: one.state,
      facts: jsonb(one.facts),
      verdict: jsonb(one.verdict),
      cells: one.cells === null ? null : jsonb(one.cells),
      uploaded_by: one.uploadedBy,
      uploader_name: one.uploaderName,
      uploaded_at: one.uploadedAt,
      decided_by: null,
      decided_at: null,
      reason: null,
    })
    .execute();
}

/** Every version of an onboarding's documents, newest first within each. */
export async function documentVersions(
  tx: Tx,
  { workspaceId, onboardingId }: DocumentsOf,
): Promise<StoredVersion[]> {
  const rows = await tx
    .selectFrom('document_versions')
    .select(['id', 'requirement', 'number', 'file_name as fileName', 'size', 'sha256', 'state', 'facts'])
    .select(['verdict', 'uploaded_by as uploadedBy', 'uploader_name as uploaderName'])
    .select(['uploaded_at as uploadedAt', 'decided_by as decidedBy', 'decided_at as decidedAt', 'reason'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('requirement')
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** Decides on a version of a document that the transaction has locked. */
export async function decideVersion(
  tx: Tx,
  { workspaceId, id }: { readonly workspaceId: string; readonly id: string },
  decided: {
    readonly state: 'accepted' | 'rejected';
    readonly by: string;
    readonly at: string;
    readonly reason: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('document_versions')
    .set((update) => ({
      state: decided.state,
      decided_by: decided.by,
      decided_at: decided.at,
      reason: decided.reason,
      version: update('version', '+', 1),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
