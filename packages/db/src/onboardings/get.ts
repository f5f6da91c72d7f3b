import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';
import { listed } from './list.ts';
import type { ListedOnboarding } from './list.ts';

export type OnboardingDetail = ListedOnboarding & {
  /** Number of the newest outcome. */
  readonly outcomeNumber: number;
  readonly recordHash: string;
  readonly version: number;
};

/** One onboarding of the workspace. */
export async function onboardingById(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<OnboardingDetail | undefined> {
  const { rows } = await sql<OnboardingDetail>`
    select ${listed}, o.outcome_number as "outcomeNumber", o.record_hash as "recordHash", o.version
    from onboardings o where o.workspace_id = ${workspaceId} and o.id = ${id}`.execute(tx);
  return rows[0];
}

/** The deal key of an onboarding, for `takeTurn`. */
export function dealKeyOf(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<{ source: string; sourceId: string; accountKey: string | null } | undefined> {
  return tx
    .selectFrom('onboardings')
    .select(['source', 'source_id as sourceId', 'account_key as accountKey'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whether the workspace has any onboarding at all. */
export async function hasOnboardings(tx: Tx, workspaceId: string): Promise<boolean> {
  const one = await tx
    .selectFrom('onboardings')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}
