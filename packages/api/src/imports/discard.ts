import { appendAudit } from '@handrail/db/audit/append';
import { importById, moveImport } from '@handrail/db/imports/batches';
import { deleteImportLines } from '@handrail/db/imports/lines';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

/** Throws a previewed file away, its records with it. What was stored of it already stays. */
export async function discardImport(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly importId: string;
    readonly actor: string;
    readonly now: string;
  },
): Promise<Outcome<null>> {
  const { workspaceId, importId, actor, now } = given;
  const batch = await importById(tx, workspaceId, importId);
  if (batch === undefined) return refused({ kind: 'not_found' });
  if (batch.state === 'discarded') return granted(null);
  if (!(await moveImport(tx, { workspaceId, id: importId, from: 'preview', to: 'discarded' })))
    return refused({ kind: 'stale', message: 'This file has been stored already.' });
  await deleteImportLines(tx, workspaceId, importId);
  await appendAudit(tx, {
    workspaceId,
    at: now,
    actor,
    action: 'import.discarded',
    objectType: 'import',
    objectId: importId,
    details: { fileName: batch.fileName },
  });
  return granted(null);
}
