import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/** The mail domains of the workspace's active members, in order. */
export async function mailDomains(tx: Tx, workspaceId: string): Promise<string[]> {
  const { rows } = await sql<{ domain: string }>`
    select distinct split_part(email, '@', 2) as domain from members
    where workspace_id = ${workspaceId} and active order by domain`.execute(tx);
  return rows.map(({ domain }) => domain);
}
