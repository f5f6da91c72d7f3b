import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/** Has an onboarding judged anew soon: something that the register's rows ask for has changed here. */
export async function askForJudging(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('onboardings')
    .set({ judge_at: sql`least(judge_at, ${at}::timestamptz)` })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .execute();
}

/** The onboardings at work whose time to be judged anew has come, the longest waiting first; so many at most. */
export async function dueForJudging(
  tx: Tx,
  workspaceId: string,
  now: string,
  most: number,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('onboardings')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('judge_at', '<=', now)
    .where('state', 'not in', ['transitioned_to_cs', 'closed'])
    .orderBy('judge_at')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** Says when an onboarding is judged anew next. */
export async function judgeNextAt(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('onboardings')
    .set({ judge_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .execute();
}
