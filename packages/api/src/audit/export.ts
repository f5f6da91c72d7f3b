import { headOf } from '@handrail/db/audit/entries';
import type { Db } from '@handrail/db/connect';
import type { Workspace } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';
import { exportCsv } from './export-csv.ts';
import type { AuditFormat } from './formats.ts';
import { piecesUpTo } from './pieces.ts';

/** The first member of an export's first line: what it is. */
export const EXPORT_FORMAT = 'handrail/audit/1';

/** A piece of an export, its line breaks included, and how many entries stand in it. */
export type ExportPiece = { readonly text: string; readonly entries: number };

/** A workspace's audit log, written in one of the formats. */
export function exportAudit(db: Db, workspace: Workspace, format: AuditFormat): AsyncGenerator<ExportPiece> {
  return format === 'csv' ? exportCsv(db, workspace.id) : exportLines(db, workspace);
}

/**
 * A workspace's audit chain as JSON lines: a line that says whose it is, one line an entry, and a
 * last line with the head as it stood at the beginning. However slowly it is read, no transaction stays open: entries are only
 * ever added, so the pieces are of one chain.
 */
async function* exportLines(db: Db, workspace: Workspace): AsyncGenerator<ExportPiece> {
  const { id, slug } = workspace;
  yield { text: line({ format: EXPORT_FORMAT, workspaceId: id, slug }), entries: 0 };
  const head = await inWorkspace(db, id, (tx) => headOf(tx, id));
  for await (const piece of piecesUpTo(db, id, head?.seq ?? 0))
    yield { text: piece.map(line).join(''), entries: piece.length };
  yield { text: line({ head }), entries: 0 };
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
