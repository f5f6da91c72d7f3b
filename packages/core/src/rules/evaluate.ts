import { remembering } from '../compare/remember.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import { instantOf } from '../time/days.ts';
import type { CompiledRegister, CompiledRow } from './compile.ts';
import { findLane } from './lanes.ts';
import type { Evaluation, Finding, RowTrace, SourceRef, UnknownRow } from './outcome.ts';
import { HOLDS, TIERS, type Hold, type Tier } from './vocabulary.ts';
import { worldOf, type Circumstances, type World } from './world.ts';
import { eachOnce, sentence } from './words.ts';

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
  const judged: Judged = { findings: [], unknown: [], trace: [] };
  for (const row of compiled.rows) if (row.row.enabled) judgeRow(row, world, judged);
  const { findings, unknown, trace } = judged;
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
    unknownHolds: holds.length === 0 ? blocked : blocked.filter((hold) => !holds.includes(hold)),
    trace,
  };
}

/** What the rows judged so far have given, in the order in which they were judged. */
export type Judged = {
  readonly findings: Finding[];
  readonly unknown: UnknownRow[];
  readonly trace: RowTrace[];
};

/** Judges one row on a world whose lane is known. Fired wins over unknown: what is known to be wrong is not in doubt. */
export function judgeRow(compiled: CompiledRow, world: World, judged: Judged): void {
  world.stepCount = 0;
  const verdict = compiled.node.judge(world, -1, true);
  judged.trace.push({ row: compiled.row.id, verdict, steps: world.steps.slice(0, world.stepCount) });
  if (verdict === 'fired') judged.findings.push(findingOf(compiled, world));
  else if (verdict === 'unknown') judged.unknown.push(unknownOf(compiled, world));
}

function findingOf({ row, node, holds, holdsNamedBy }: CompiledRow, world: World): Finding {
  const { id, title, tier, owner, escalation } = row;
  const clauses: string[] = [];
  const evidence: SourceRef[] = [];
  node.tell(world, -1, { clauses, evidence });
  return {
    row: id,
    title,
    tier,
    because: sentence(eachOnce(clauses)),
    evidence: distinct(evidence),
    holds: holdsNamedBy ? withNamed(holds, holdsNamedBy.read(world, -1).value) : holds,
    owner,
    escalation,
  };
}

function unknownOf({ node, inDoubt }: CompiledRow, world: World): UnknownRow {
  const reasons: string[] = [];
  node.doubt(world, -1, reasons);
  return inDoubt(eachOnce(reasons).join('; '));
}

function withNamed(holds: readonly Hold[], named: readonly string[]): Hold[] {
  return HOLDS.filter((hold) => holds.includes(hold) || named.includes(hold));
}

/** Puts the highest tier first, in place; within a tier stays the order of ids, in which the rows were judged. */
function byTier<T extends { readonly tier: Tier }>(rows: T[]): readonly T[] {
  for (let at = 1; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const rank = TIERS.indexOf(row.tier);
    let place = at;
    for (; place > 0; place -= 1) {
      const before = rows[place - 1];
      if (before === undefined || TIERS.indexOf(before.tier) >= rank) break;
      rows[place] = before;
    }
    rows[place] = row;
  }
  return rows;
}

const NO_HOLDS: readonly Hold[] = [];

function unionOf(rows: readonly { readonly holds: readonly Hold[] }[]): readonly Hold[] {
  if (rows.length === 0) return NO_HOLDS;
  return HOLDS.filter((hold) => rows.some(({ holds }) => holds.includes(hold)));
}

/** Up to as many references are compared each with each, which is quicker than any table. */
const MOST_COMPARED = 24;

/** Each source once; where it stands with and without a value, the value stays. */
function distinct(refs: SourceRef[]): SourceRef[] {
  if (refs.length < 2 || (refs.length <= MOST_COMPARED && areDistinct(refs))) return refs;
  const bySource = new Map<string, SourceRef>();
  for (const ref of refs) {
    const key = ref.start === undefined ? ref.source : `${ref.source}#${ref.start}`;
    const held = bySource.get(key);
    if (!held || (held.value === undefined && ref.value !== undefined)) bySource.set(key, ref);
  }
  return bySource.size === refs.length ? refs : [...bySource.values()];
}

function areDistinct(refs: readonly SourceRef[]): boolean {
  for (let one = 1; one < refs.length; one += 1)
    for (let other = 0; other < one; other += 1)
      if (refs[one]?.source === refs[other]?.source && refs[one]?.start === refs[other]?.start) return false;
  return true;
}

const asUtc = remembering((asOf: string): string | null => {
  const at = instantOf(asOf);
  return at === null ? null : new Date(at).toISOString();
});
