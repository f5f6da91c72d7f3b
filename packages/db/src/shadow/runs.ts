import { sql } from 'kysely';
import type { ReadinessAnswer } from '@handrail/core/readiness/readiness';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';

export type ShadowRun = {
  readonly id: string;
  readonly name: string;
  readonly takenFrom: 'files' | 'onboardings';
  readonly createdAt: string;
  readonly createdBy: string;
  readonly registerVersion: number;
  /** Onboardings that matched and were not taken. */
  readonly leftOut: number;
  /** As `shadowTally` of the use cases counts it. */
  readonly summary: unknown;
  readonly rows: unknown;
  readonly readiness: readonly ReadinessAnswer[];
};

export type ShadowCounts = {
  readonly all: number;
  readonly findings: number;
  readonly held: number;
  readonly disagreeing: number;
  readonly refused: number;
  /** Judged, and nothing fired. */
  readonly clean: number;
};

const runs = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('shadow_runs')
    .select([
      'id',
      'name',
      'taken_from as takenFrom',
      'created_at as createdAt',
      'created_by as createdBy',
      'register_version as registerVersion',
      'left_out as leftOut',
      'summary',
      'row_tally as rows',
      'readiness',
    ])
    // Written by `insertShadowRun` from this very type.
    .$narrowType<{ readiness: readonly ReadinessAnswer[] }>()
    .where('workspace_id', '=', workspaceId);

/** Keeps a run's report; its cases follow. */
export async function insertShadowRun(tx: Tx, workspaceId: string, run: ShadowRun): Promise<void> {
  await tx
    .insertInto('shadow_runs')
    .values({
      workspace_id: workspaceId,
      id: run.id,
      name: run.name,
      taken_from: run.takenFrom,
      created_at: run.createdAt,
      created_by: run.createdBy,
      register_version: run.registerVersion,
      left_out: run.leftOut,
      summary: jsonb(run.summary),
      row_tally: jsonb(run.rows),
      readiness: jsonb(run.readiness),
    })
    .execute();
}

/** One run, without its cases. */
export function shadowRunById(tx: Tx, workspaceId: string, id: string): Promise<ShadowRun | undefined> {
  return runs(tx, workspaceId).where('id', '=', id).executeTakeFirst();
}

/** Up to `limit` runs, newest first: all, or those older (or newer) than one. Ids are in the order of time. */
export async function listShadowRuns(
  tx: Tx,
  workspaceId: string,
  place: { readonly id: string; readonly newer: boolean } | null,
  limit: number,
): Promise<ShadowRun[]> {
  const query = runs(tx, workspaceId).limit(limit);
  if (place === null) return query.orderBy('id', 'desc').execute();
  if (!place.newer) return query.where('id', '<', place.id).orderBy('id', 'desc').execute();
  return (await query.where('id', '>', place.id).orderBy('id', 'asc').execute()).reverse();
}

/** Removes a run with its cases. Returns false where it is gone already. */
export async function deleteShadowRun(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('shadow_runs')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** How many cases there are of which kind, by run. */
export async function shadowCounts(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, ShadowCounts>> {
  const { rows } = await sql<ShadowCounts & { id: string }>`
    select run_id as id, count(*) as all, count(*) filter (where tier is not null) as findings,
      count(*) filter (where cardinality(holds) > 0) as held, count(*) filter (where disagrees) as disagreeing,
      count(*) filter (where error_message is not null) as refused,
      count(*) filter (where error_message is null and tier is null) as clean
    from shadow_cases where workspace_id = ${workspaceId} and run_id = any(${ids}::uuid[]) group by run_id`.execute(
    tx,
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
