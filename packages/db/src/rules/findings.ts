import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/** How many onboardings a row fires on now, and on how many it ever did. */
export type RowHits = { readonly row: string; readonly open: number; readonly ever: number };

/** The hits of every row that ever fired, from the index alone. */
export async function rowHits(tx: Tx, workspaceId: string): Promise<RowHits[]> {
  const { rows } = await sql<RowHits>`
    select row_id as "row", count(*) filter (where state = 'open') as open, count(*) as ever
    from findings where workspace_id = ${workspaceId} group by row_id`.execute(tx);
  return rows;
}
