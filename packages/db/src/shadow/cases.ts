import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { FieldGap } from '@handrail/core/packets/packet';
import type { Finding, UnknownRow } from '@handrail/core/rules/outcome';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';

/** A case as lists show it. */
export type ListedShadowCase = {
  /** 1-based, in the order given. */
  readonly place: number;
  /** Where it stood, for records of files. */
  readonly fileName: string | null;
  readonly line: number | null;
  /** For records that are stored here. */
  readonly onboardingId: string | null;
  readonly recordId: string | null;
  readonly accountName: string | null;
  readonly lane: string | null;
  /** Highest tier of its findings. */
  readonly tier: string | null;
  readonly findingCount: number;
  readonly holds: readonly string[];
  readonly completeness: number | null;
  readonly labelled: boolean;
  readonly disagrees: boolean;
  readonly errorPath: string | null;
  readonly errorMessage: string | null;
};

/** A case whole. */
export type ShadowCase = ListedShadowCase & {
  readonly findings: readonly Finding[];
  readonly unknown: readonly UnknownRow[];
  readonly missing: readonly FieldGap[];
  readonly labels: unknown;
  /** As `labelDifferences` of the use cases tells them. */
  readonly differences: unknown;
};

export type NewShadowCase = Omit<ShadowCase, 'findingCount' | 'labelled'>;

export type ShadowFilter = 'all' | 'findings' | 'held' | 'disagreeing' | 'refused';

/** Adds cases to a run, all in one statement. */
export async function insertShadowCases(
  tx: Tx,
  workspaceId: string,
  runId: string,
  cases: readonly NewShadowCase[],
): Promise<void> {
  await sql`
    insert into shadow_cases (workspace_id, run_id, place, file_name, line, onboarding_id, record_id, account_name, lane, tier,
      findings, unknown, holds, completeness, missing, labels, differences, disagrees, error_path, error_message)
    select ${workspaceId}, ${runId}, place, "fileName", line, "onboardingId", "recordId", "accountName", lane, tier,
      findings, unknown, holds, completeness, missing, nullif(labels, 'null'), nullif(differences, 'null'), disagrees,
      "errorPath", "errorMessage"
    from jsonb_to_recordset(${jsonb(cases)}) as (
      place int, "fileName" text, line int, "onboardingId" uuid, "recordId" text, "accountName" text, lane text, tier text,
      findings jsonb, unknown jsonb, holds text[], completeness double precision, missing jsonb, labels jsonb,
      differences jsonb, disagrees boolean, "errorPath" text, "errorMessage" text)`.execute(tx);
}

const listed = sql`place, file_name as "fileName", line, onboarding_id as "onboardingId", record_id as "recordId",
  account_name as "accountName", lane, tier, jsonb_array_length(findings) as "findingCount", holds, completeness,
  labels is not null as labelled, disagrees, error_path as "errorPath", error_message as "errorMessage"`;

/** Some of the cases of a run, in the order given. */
export async function shadowCases(
  tx: Tx,
  run: { readonly workspaceId: string; readonly id: string },
  filter: ShadowFilter,
  part: { readonly offset: number; readonly limit: number },
): Promise<ListedShadowCase[]> {
  const { rows } = await sql<ListedShadowCase>`
    select ${listed} from shadow_cases
    where workspace_id = ${run.workspaceId} and run_id = ${run.id} and ${matching(filter)}
    order by place limit ${part.limit} offset ${part.offset}`.execute(tx);
  return rows;
}

/** One case whole. */
export async function shadowCaseAt(
  tx: Tx,
  run: { readonly workspaceId: string; readonly id: string },
  place: number,
): Promise<ShadowCase | undefined> {
  const { rows } = await sql<ShadowCase>`
    select ${listed}, findings, unknown, missing, labels, differences from shadow_cases
    where workspace_id = ${run.workspaceId} and run_id = ${run.id} and place = ${place}`.execute(tx);
  return rows[0];
}

function matching(filter: ShadowFilter): RawBuilder<unknown> {
  switch (filter) {
    case 'all':
      return sql`true`;
    case 'findings':
      return sql`tier is not null`;
    case 'held':
      return sql`cardinality(holds) > 0`;
    case 'disagreeing':
      return sql`disagrees`;
    case 'refused':
      return sql`error_message is not null`;
  }
}
