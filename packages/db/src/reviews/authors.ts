import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';
import type { ItemsOf } from './items.ts';

/** Who brought the newest record of an onboarding: `member:<id>`, `webhook:<source>`, `cli` or `system`. */
export async function broughtBy(tx: Tx, { workspaceId, onboardingId }: ItemsOf): Promise<string | null> {
  const { rows } = await sql<{ actor: string }>`
    select r.actor from onboardings o
    join record_versions r on r.workspace_id = o.workspace_id and r.onboarding_id = o.id and r.number = o.record_number
    where o.workspace_id = ${workspaceId} and o.id = ${onboardingId}`.execute(tx);
  return rows[0]?.actor ?? null;
}
