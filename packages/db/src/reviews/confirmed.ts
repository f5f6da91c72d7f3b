import { sql } from 'kysely';
import type { RowId } from '@handrail/core/rules/vocabulary';
import type { Tx } from '../transaction.ts';

/** A list that is confirmed at once is shorter, and nobody confirms so many others before they take one back. */
const MOST = 1000;

/** The low findings that somebody confirmed at one time, by the audit log. `actor`: as the log names them; `at`: ISO 8601 UTC. */
export async function confirmedAt(
  tx: Tx,
  workspaceId: string,
  { actor, at }: { readonly actor: string; readonly at: string },
): Promise<{ onboardingId: string; row: RowId }[]> {
  // Written by `confirm` with these very details.
  const { rows } = await sql<{ onboardingId: string; row: RowId }>`
    select object_id as "onboardingId", payload::json->'details'->>'row' as row
    from (
      select * from audit_entries where workspace_id = ${workspaceId} and action = 'review.confirmed'
      order by seq desc limit ${MOST}
    ) newest
    where actor = ${actor} and at = ${at} order by seq`.execute(tx);
  return rows;
}
