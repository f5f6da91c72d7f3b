import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Circumstances } from '@handrail/core/rules/circumstances';
import type { Tx } from '../transaction.ts';

/** A record on file, with what surrounded it when it was judged last. */
export type FiledRecord = {
  readonly onboardingId: string;
  readonly sourceId: string;
  readonly accountName: string;
  /** As it was parsed when it came. */
  readonly record: unknown;
  readonly circumstances: Circumstances;
};

/** The newest onboardings by close: all, or those closed at or after a moment. `matching`: how many there are beyond the limit too. */
export async function onboardingsToJudge(
  tx: Tx,
  workspaceId: string,
  closedSince: string | null,
  limit: number,
): Promise<{ ids: string[]; matching: number }> {
  const where: RawBuilder<unknown> =
    closedSince === null
      ? sql`workspace_id = ${workspaceId}`
      : sql`workspace_id = ${workspaceId} and closed_at >= ${closedSince}`;
  const { rows } = await sql<{ id: string; matching: number }>`
    select id, (select count(*) from onboardings where ${where}) as matching from onboardings
    where ${where} order by closed_at desc, id desc limit ${limit}`.execute(tx);
  return { ids: rows.map(({ id }) => id), matching: rows[0]?.matching ?? 0 };
}

/** The newest record of each of these onboardings, in their order. */
export async function filedRecords(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<FiledRecord[]> {
  const { rows } = await sql<FiledRecord>`
    select o.id as "onboardingId", o.source_id as "sourceId", o.account_name as "accountName", r.record, c.circumstances
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    join onboardings o on o.workspace_id = ${workspaceId} and o.id = wanted.id
    join record_versions r on r.workspace_id = o.workspace_id and r.onboarding_id = o.id and r.number = o.record_number
    join outcomes c on c.workspace_id = o.workspace_id and c.onboarding_id = o.id and c.number = o.outcome_number
    order by wanted.place`.execute(tx);
  return rows;
}
