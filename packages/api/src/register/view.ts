import { factsOf } from '@handrail/core/rules/factsOf';
import type { CompiledRegister, CompiledRow } from '@handrail/core/rules/compile';
import { expectedOf, nameOf } from '@handrail/core/rules/examples';
import { conditionText } from '@handrail/core/rules/phrase';
import { rowSentence } from '@handrail/core/rules/sentence';
import { sentence } from '@handrail/core/rules/words';
import { listOnboardings } from '@handrail/db/onboardings/list';
import { rowHits } from '@handrail/db/rules/findings';
import type { RowHits } from '@handrail/db/rules/findings';
import type { Tx } from '@handrail/db/transaction';
import { listItem } from '../onboardings/list-item.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { LaneView, RegisterRowDetail, RegisterRowView } from '../views.ts';
import type { ShippedRegister } from './in-use.ts';

/** Onboardings shown on a row's page; the list, filtered by the row, shows the others. */
const SHOWN = 10;

/** The register's rows in the order of their ids, each with how often it fired in the workspace. */
export async function registerRows(
  tx: Tx,
  workspaceId: string,
  { compiled }: ShippedRegister,
): Promise<RegisterRowView[]> {
  const hits = await rowHits(tx, workspaceId);
  return compiled.rows.map((row) => rowView(row, compiled, hits));
}

/** One row with all it says, and the onboardings on which it fires now, riskiest first. */
export async function registerRow(
  tx: Tx,
  workspaceId: string,
  { compiled, yaml }: ShippedRegister,
  id: string,
): Promise<Outcome<RegisterRowDetail>> {
  const row = compiled.byId.get(id);
  if (row === undefined) return refused({ kind: 'not_found' });
  const hits = await rowHits(tx, workspaceId);
  const page = { sort: 'risk', from: null, limit: SHOWN } as const;
  const { items } = await listOnboardings(tx, workspaceId, { rows: [id] }, page);
  const { requiredEvidence, aiMay, failureMode, decisions, systemAction, auditFields } = row.row;
  return granted({
    ...rowView(row, compiled, hits),
    requiredEvidence,
    aiMay,
    failureMode,
    decisions,
    systemAction,
    auditFields,
    thresholds: Object.entries(row.row.thresholds).map(([name, threshold]) => ({ name, ...threshold })),
    yaml: yaml.get(id) ?? '',
    facts: factsOf(row.checks).map(({ name, type, meaning, from }) => ({ name, type, meaning, from })),
    examples: row.row.examples.map((example) => ({ name: nameOf(example), expect: expectedOf(example) })),
    openOnboardings: items.map(listItem),
  });
}

/** The lane table in its order, with the line for records that no condition takes. */
export function laneTable({ compiled }: ShippedRegister): LaneView[] {
  const { otherwise } = compiled.register.lanes;
  return [
    ...compiled.lanes.map(({ line, when }) => ({
      lane: line.lane,
      meaning: line.meaning,
      sentence: sentence([conditionText(when, {})]),
      requiredRoles: line.requiredRoles,
      leadTimeDays: line.leadTimeDays,
    })),
    {
      lane: 'unknown',
      meaning: 'No lane fits: RevOps finds out which it is.',
      sentence: sentence([otherwise.because]),
      requiredRoles: otherwise.requiredRoles,
      leadTimeDays: null,
    },
  ];
}

function rowView(
  { row }: CompiledRow,
  { byId }: CompiledRegister,
  hits: readonly RowHits[],
): RegisterRowView {
  const { id, title, tier, enabled, holds, owner, escalation } = row;
  const hit = hits.find((one) => one.row === id);
  return {
    id,
    title,
    tier,
    enabled,
    holds,
    owner,
    escalation,
    sentence: rowSentence(row, byId),
    firedOpen: hit?.open ?? 0,
    firedEver: hit?.ever ?? 0,
  };
}
