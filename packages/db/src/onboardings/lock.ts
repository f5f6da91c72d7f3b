import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/**
 * Waits until nobody else brings a record of these onboardings or decides on them, and keeps them until the transaction ends.
 * In the order of their ids, so that nobody waits in a circle. Returns their account names by id.
 */
export async function lockOnboardings(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, account_name as name from onboardings
    where workspace_id = ${workspaceId} and id = any(${[...new Set(ids)]}::uuid[]) order by id for update`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
