import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';
import type { ItemsOf } from './items.ts';

/** Who brought the newest record of an onboarding: `member:<id>`, `webhook:<source>`, `cli` or `system`. */
export async function broughtBy(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  recordNumber: number,
): Promise<string | null> {
  const { rows } = await sql<{ actor: string }>`
    select actor from record_versions
    where workspace_id = ${workspaceId} and onboarding_id = ${onboardingId} and number = ${recordNumber}`.execute(
    tx,
  );
  return rows[0]?.actor ?? null;
}
