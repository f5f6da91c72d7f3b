import { sql } from 'kysely';
import type { Finding } from '@handrail/core/rules/outcome';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';

/** A finding in short. */
export type ImportedFinding = Pick<Finding, 'row' | 'title' | 'tier' | 'because'>;

export type NewImportLine = {
  readonly line: number;
  readonly verdict: 'new' | 'update' | 'unchanged' | 'error';
  readonly record: unknown;
  readonly sourceId: string | null;
  readonly accountName: string | null;
  readonly lane: string | null;
  readonly tier: string | null;
  readonly findings: readonly ImportedFinding[];
  readonly holds: readonly string[];
  readonly completeness: number | null;
  readonly errorPath: string | null;
  readonly errorMessage: string | null;
};

export type ImportLine = Omit<NewImportLine, 'record'> & { readonly onboardingId: string | null };

/** Adds lines to an import, all in one statement. */
export async function insertImportLines(
  tx: Tx,
  workspaceId: string,
  importId: string,
  lines: readonly NewImportLine[],
): Promise<void> {
  await sql`
    insert into import_lines (workspace_id, import_id, line, verdict, record, source_id, account_name, lane, tier, findings, holds,
      completeness, error_path, error_message)
    select ${workspaceId}, ${importId}, line, verdict, nullif(record, 'null'), "sourceId", "accountName", lane, tier, findings,
      holds, completeness, "errorPath", "errorMessage"
    from jsonb_to_recordset(${jsonb(lines)}) as (
      line int, verdict text, record jsonb, "sourceId" text, "accountName" text, lane text, tier text, findings jsonb, holds text[],
      completeness double precision, "errorPath" text, "errorMessage" text)`.execute(tx);
}

/** The lines of an import, in the order of the file; their records stay behind. */
export async function importLines(tx: Tx, workspaceId: string, importId: string): Promise<ImportLine[]> {
  const { rows } = await sql<ImportLine>`
    select line, verdict, source_id as "sourceId", account_name as "accountName", lane, tier, findings, holds, completeness,
      error_path as "errorPath", error_message as "errorMessage", onboarding_id as "onboardingId"
    from import_lines where workspace_id = ${workspaceId} and import_id = ${importId} order by line`.execute(
    tx,
  );
  return rows;
}

/** The next lines that can be stored and have not been, with their records. */
export async function linesToStore(
  tx: Tx,
  workspaceId: string,
  importId: string,
  limit: number,
): Promise<{ line: number; record: unknown }[]> {
  const { rows } = await sql<{ line: number; record: unknown }>`
    select line, record from import_lines
    where workspace_id = ${workspaceId} and import_id = ${importId} and verdict <> 'error' and onboarding_id is null
    order by line limit ${limit}`.execute(tx);
  return rows;
}

/** How many of the lines that can be stored have been. */
export async function storingProgress(
  tx: Tx,
  workspaceId: string,
  importId: string,
): Promise<{ done: number; of: number }> {
  const { rows } = await sql<{ done: number; of: number }>`
    select count(*) filter (where onboarding_id is not null) as done, count(*) as of
    from import_lines where workspace_id = ${workspaceId} and import_id = ${importId} and verdict <> 'error'`.execute(
    tx,
  );
  return rows[0] ?? { done: 0, of: 0 };
}

/** Notes which onboarding a line became; the record itself is kept there from now on. */
export async function noteStored(
  tx: Tx,
  line: { workspaceId: string; importId: string; line: number },
  stored: { onboardingId: string; at: string },
): Promise<void> {
  await tx
    .updateTable('import_lines')
    .set({ onboarding_id: stored.onboardingId, stored_at: stored.at, record: null })
    .where('workspace_id', '=', line.workspaceId)
    .where('import_id', '=', line.importId)
    .where('line', '=', line.line)
    .execute();
}

/** Notes that a line could not be stored, and why. */
export async function noteRefused(
  tx: Tx,
  line: { workspaceId: string; importId: string; line: number },
  error: { path: string; message: string },
): Promise<void> {
  await tx
    .updateTable('import_lines')
    .set({ verdict: 'error', error_path: error.path, error_message: error.message })
    .where('workspace_id', '=', line.workspaceId)
    .where('import_id', '=', line.importId)
    .where('line', '=', line.line)
    .execute();
}

/** Removes the lines of a discarded import: nobody asked to keep those customers. */
export async function deleteImportLines(tx: Tx, workspaceId: string, importId: string): Promise<void> {
  await tx
    .deleteFrom('import_lines')
    .where('workspace_id', '=', workspaceId)
    .where('import_id', '=', importId)
    .execute();
}
