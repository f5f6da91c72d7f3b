import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

export type ImportBatch = {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly state: 'preview' | 'stored' | 'discarded';
  readonly createdAt: string;
  readonly createdBy: string;
  readonly version: number;
};

export type ImportCounts = {
  readonly total: number;
  readonly new: number;
  readonly update: number;
  readonly unchanged: number;
  readonly error: number;
};

const batches = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('import_batches')
    .select([
      'id',
      'file_name as fileName',
      'bytes',
      'state',
      'created_at as createdAt',
      'created_by as createdBy',
      'version',
    ])
    .where('workspace_id', '=', workspaceId);

/** Notes a file that is being looked at. */
export async function insertImport(
  tx: Tx,
  batch: { workspaceId: string; id: string; fileName: string; bytes: number; at: string; by: string },
): Promise<void> {
  await tx
    .insertInto('import_batches')
    .values({
      workspace_id: batch.workspaceId,
      id: batch.id,
      file_name: batch.fileName,
      bytes: batch.bytes,
      state: 'preview',
      created_at: batch.at,
      created_by: batch.by,
    })
    .execute();
}

/** One import, without its lines. */
export function importById(tx: Tx, workspaceId: string, id: string): Promise<ImportBatch | undefined> {
  return batches(tx, workspaceId).where('id', '=', id).executeTakeFirst();
}

/** Up to `limit` imports, newest first: all, or those older (or newer) than one. Ids are in the order of time. */
export async function listImports(
  tx: Tx,
  workspaceId: string,
  place: { readonly id: string; readonly newer: boolean } | null,
  limit: number,
): Promise<ImportBatch[]> {
  const query = batches(tx, workspaceId).limit(limit);
  if (place === null) return query.orderBy('id', 'desc').execute();
  if (!place.newer) return query.where('id', '<', place.id).orderBy('id', 'desc').execute();
  return (await query.where('id', '>', place.id).orderBy('id', 'asc').execute()).reverse();
}

/** Moves an import on from one state. Returns false where it is in another by now. */
export async function moveImport(
  tx: Tx,
  batch: { workspaceId: string; id: string; from: ImportBatch['state']; to: ImportBatch['state'] },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_batches')
    .set((eb) => ({ state: batch.to, version: eb('version', '+', 1) }))
    .where('workspace_id', '=', batch.workspaceId)
    .where('id', '=', batch.id)
    .where('state', '=', batch.from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many lines have which verdict, by import. */
export async function importCounts(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, ImportCounts>> {
  const { rows } = await sql<ImportCounts & { id: string }>`
    select import_id as id, count(*) as total, count(*) filter (where verdict = 'new') as new,
      count(*) filter (where verdict = 'update') as update, count(*) filter (where verdict = 'unchanged') as unchanged,
      count(*) filter (where verdict = 'error') as error
    from import_lines where workspace_id = ${workspaceId} and import_id = any(${ids}::uuid[]) group by import_id`.execute(
    tx,
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
