import { remembering } from '../compare/remember.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import { instantOf } from '../time/days.ts';
import type { CompiledRegister, CompiledRow } from './compile.ts';
import { findLane } from './lanes.ts';
import type { Evaluation, Finding, RowTrace, SourceRef, UnknownRow } from './outcome.ts';
import { HOLDS, TIERS, type Hold, type Tier } from './vocabulary.ts';
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
  const blocked = unionOf(unknown);
  return {
    lane: world.lane.lane,
    laneBecause,
    leadTimeDays: world.lane.leadTimeDays,
    requiredRoles: world.lane.requiredRoles,
    asOf: circumstances.asOf === null ? null : asUtc(circumstances.asOf),
    findings: byTier(findings),
    unknown: byTier(unknown),
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
export function judgeRow({ row, node, holds, holdsNamedBy }: CompiledRow, world: World): Judged {
  const { id, title, tier, owner, escalation } = row;
  // One list for all rows, cut for each: a list of its own would take room for more steps than most rows have.
  const { steps } = world;
  const first = steps.length;
  const verdict = node.judge(world, -1, steps);
  const trace: RowTrace = { row: id, verdict, steps: steps.slice(first) };
  if (verdict === 'clear') return { trace, finding: null, unknown: null };
  if (verdict === 'unknown') {
    const reasons: string[] = [];
    node.doubt(world, -1, reasons);
    const because = reasons.length > 1 ? sentence([...new Set(reasons)]) : oneReason(reasons[0] ?? '');
    const blocks = tier === 'high' || tier === 'hold' ? holds : [];
    const doubt: UnknownRow = { row: id, title, tier, because, holds: blocks, owner, escalation };
    return { trace, finding: null, unknown: doubt };
  }
  const clauses: string[] = [];
  const evidence: SourceRef[] = [];
  node.tell(world, -1, { clauses, evidence });
  const finding: Finding = {
    row: id,
    title,
    tier,
    because: sentence(clauses.length > 1 ? [...new Set(clauses)] : clauses),
    evidence: distinct(evidence),
    holds: holdsNamedBy ? withNamed(holds, holdsNamedBy.read(world, -1).value) : holds,
    owner,
    escalation,
  };
  return { trace, finding, unknown: null };
}

function withNamed(holds: readonly Hold[], named: readonly string[]): Hold[] {
  return HOLDS.filter((hold) => holds.includes(hold) || named.includes(hold));
}

/** A reason as a sentence: texts not read yet give the same few again and again. */
const oneReason = remembering((reason: string): string => sentence([reason]));

const DOWNWARD: readonly Tier[] = [...TIERS].reverse();

/** Highest tier first; within a tier the order of ids, in which the rows were judged. */
function byTier<T extends { readonly tier: Tier }>(rows: readonly T[]): T[] {
  const sorted: T[] = [];
  if (rows.length > 0)
    for (const tier of DOWNWARD) for (const row of rows) if (row.tier === tier) sorted.push(row);
  return sorted;
}

function unionOf(rows: readonly { readonly holds: readonly Hold[] }[]): Hold[] {
  if (rows.length === 0) return [];
  const held = new Set<Hold>();
  for (const { holds } of rows) for (const hold of holds) held.add(hold);
  return HOLDS.filter((hold) => held.has(hold));
}

/** Each source once; where it stands with and without a value, the value stays. */
function distinct(refs: SourceRef[]): SourceRef[] {
  if (refs.length < 2) return refs;
  const bySource = new Map<string, SourceRef>();
  for (const ref of refs) {
    const key = ref.start === undefined ? ref.source : `${ref.source}#${ref.start}`;
    const held = bySource.get(key);
    if (!held || (held.value === undefined && ref.value !== undefined)) bySource.set(key, ref);
  }
  return bySource.size === refs.length ? refs : [...bySource.values()];
}

const asUtc = remembering((asOf: string): string | null => {
  const at = instantOf(asOf);
  return at === null ? null : new Date(at).toISOString();
});
