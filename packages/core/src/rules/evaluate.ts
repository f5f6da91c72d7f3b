import type { ClosedWonRecord } from '../deals/record.ts';
import { instantOf } from '../time/days.ts';
import type { CompiledRegister, CompiledRow } from './compile.ts';
import { findLane } from './lanes.ts';
import type { Evaluation, Finding, RowTrace, SourceRef, TraceStep, UnknownRow } from './outcome.ts';
import { HOLDS, TIERS, type Hold } from './vocabulary.ts';
import { worldOf, type Circumstances, type World } from './world.ts';
import { sentence } from './words.ts';

/**
 * Applies the register to one record: every enabled row, three-valued, with its trace. Pure: equal register, record and
 * circumstances give equal bytes, whatever the order of the record's keys, the time zone or the machine.
 */
export function evaluate(
  compiled: CompiledRegister,
  record: ClosedWonRecord,
  circumstances: Circumstances,
): Evaluation {
  const world = worldOf(record, circumstances);
  const laneBecause = findLane(compiled.lanes, compiled.register.lanes.otherwise, world);
  const findings: Finding[] = [];
  const unknown: UnknownRow[] = [];
  const trace: RowTrace[] = [];
  for (const compiledRow of compiled.rows) {
    if (!compiledRow.row.enabled) continue;
    const judged = judgeRow(compiledRow, world);
    trace.push(judged.trace);
    if (judged.finding) findings.push(judged.finding);
    if (judged.unknown) unknown.push(judged.unknown);
  }
  const holds = unionOf(findings);
  const blocked = unionOf(unknown.filter(({ tier }) => tier === 'high' || tier === 'hold'));
  return {
    lane: world.lane.lane,
    laneBecause,
    leadTimeDays: world.lane.leadTimeDays,
    requiredRoles: world.lane.requiredRoles,
    asOf: asOfUtc(circumstances.asOf),
    findings: findings.sort(byTier),
    unknown: unknown.sort(byTier),
    holds,
    unknownHolds: blocked.filter((hold) => !holds.includes(hold)),
    trace,
  };
}

type Judged = {
  readonly trace: RowTrace;
  readonly finding: Finding | null;
  readonly unknown: UnknownRow | null;
};

/** One row on a world whose lane is known. Fired wins over unknown: what is known to be wrong is not in doubt. */
export function judgeRow({ row, node, holdsNamedBy }: CompiledRow, world: World): Judged {
  const steps: TraceStep[] = [];
  const verdict = node.judge(world, -1, steps);
  const trace: RowTrace = { row: row.id, verdict, steps };
  if (verdict === 'clear') return { trace, finding: null, unknown: null };
  const named: readonly string[] =
    verdict === 'fired' && holdsNamedBy ? holdsNamedBy.read(world, -1).value : [];
  const common = {
    row: row.id,
    title: row.title,
    tier: row.tier,
    holds: HOLDS.filter((hold) => row.holds.includes(hold) || named.includes(hold)),
    owner: row.owner,
    escalation: row.escalation,
  };
  if (verdict === 'unknown') {
    const reasons = new Set<string>();
    node.doubt(world, -1, reasons);
    return { trace, finding: null, unknown: inOrder(common, sentence([...reasons])) };
  }
  const clauses: string[] = [];
  const evidence: SourceRef[] = [];
  node.tell(world, -1, { clauses, evidence });
  const { holds, owner, escalation, ...head } = inOrder(common, sentence(unique(clauses)));
  return {
    trace,
    finding: { ...head, evidence: distinct(evidence), holds, owner, escalation },
    unknown: null,
  };
}

function inOrder(common: Omit<UnknownRow, 'because'>, because: string): UnknownRow {
  const { row, title, tier, holds, owner, escalation } = common;
  return { row, title, tier, because, holds, owner, escalation };
}

function byTier(
  a: { tier: Finding['tier']; row: string },
  b: { tier: Finding['tier']; row: string },
): number {
  return TIERS.indexOf(b.tier) - TIERS.indexOf(a.tier) || (a.row < b.row ? -1 : 1);
}

function unionOf(rows: readonly { readonly holds: readonly Hold[] }[]): Hold[] {
  return HOLDS.filter((hold) => rows.some(({ holds }) => holds.includes(hold)));
}

function unique(clauses: readonly string[]): string[] {
  return [...new Set(clauses)];
}

/** Each source once; where it stands with and without a value, the value stays. */
function distinct(refs: readonly SourceRef[]): SourceRef[] {
  const bySource = new Map<string, SourceRef>();
  for (const ref of refs) {
    const key = `${ref.source}#${ref.start ?? ''}`;
    const held = bySource.get(key);
    if (!held || (held.value === undefined && ref.value !== undefined)) bySource.set(key, ref);
  }
  return [...bySource.values()];
}

function asOfUtc(asOf: string | null): string | null {
  const at = asOf === null ? null : instantOf(asOf);
  return at === null ? null : new Date(at).toISOString();
}
