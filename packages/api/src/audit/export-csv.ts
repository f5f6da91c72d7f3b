import { headOf } from '@handrail/db/audit/entries';
import type { Db } from '@handrail/db/connect';
import { inWorkspace } from '@handrail/db/transaction';
import { csv } from './csv.ts';
import type { ExportPiece } from './export.ts';
import { inWords } from './in-words.ts';
import { piecesUpTo } from './pieces.ts';

const COLUMNS = [
  'no',
  'at',
  'actor',
  'action',
  'about',
  'about_id',
  'what_happened',
  'details',
  'hash',
] as const;

/**
 * A workspace's audit log for a spreadsheet (RFC 4180): a line of headings and one line an entry,
 * oldest first, `at` in UTC. Text that a spreadsheet would run as a formula is led by an apostrophe. It cannot be verified: JSON
 * lines can.
 */
export async function* exportCsv(db: Db, workspaceId: string): AsyncGenerator<ExportPiece> {
  yield { text: csv([COLUMNS]), entries: 0 };
  const head = await inWorkspace(db, workspaceId, (tx) => headOf(tx, workspaceId));
  for await (const piece of piecesUpTo(db, workspaceId, head?.seq ?? 0)) {
    const said = await inWorkspace(db, workspaceId, (tx) => inWords(tx, workspaceId, piece));
    const text = csv(
      said.map(({ seq, at, actor, action, objectType, objectId, sentence, details, hash }) => [
        ...[seq, at, actor, action, objectType, objectId, sentence, JSON.stringify(details), hash],
      ]),
    );
    yield { text, entries: piece.length };
  }
}
