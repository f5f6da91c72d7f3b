import type { ChainEntry } from '@handrail/core/audit/chain';
import { entriesAfter } from '@handrail/db/audit/entries';
import type { Db } from '@handrail/db/connect';
import { inWorkspace } from '@handrail/db/transaction';

/** Entries read at a time. */
const PIECE = 2000;

/** The entries up to a number, oldest first, in pieces that each were read in a transaction of their own. */
export async function* piecesUpTo(db: Db, workspaceId: string, last: number): AsyncGenerator<ChainEntry[]> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const from = after;
    const read = await inWorkspace(db, workspaceId, (tx) => entriesAfter(tx, workspaceId, from, PIECE));
    const piece = read.filter(({ seq }) => seq <= last);
    if (piece.length > 0) yield piece;
    if (read.length < PIECE || piece.length < read.length) return;
    after = read.at(-1)?.seq ?? last;
  }
}
