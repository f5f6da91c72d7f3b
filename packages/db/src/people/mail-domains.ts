import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../transaction.ts';

/** The mail domains of the workspace's active members, in order. */
export async function mailDomains(tx: Tx, workspaceId: string): Promise<string[]> {
  const { rows } = await mailDomainsQuery(workspaceId).execute(tx);
  return rows.map(({ domain }) => domain);
}

/** The query of `mailDomains`. */
export function mailDomainsQuery(workspaceId: string): RawBuilder<{ domain: string }> {
  return sql`
    select distinct split_part(email, '@', 2) as domain from members
    where workspace_id = ${workspaceId} and active order by domain`;
}
