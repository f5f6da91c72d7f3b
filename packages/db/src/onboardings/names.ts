import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/** Account names of onboardings by id; ids that are no onboarding's are left out. */
export async function accountNames(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const named = await tx
    .selectFrom('onboardings')
    .select(['id', 'account_name as name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(named.map(({ id, name }) => [id, name]));
}
