import { compileRow, type CompiledRegister, type CompiledRow } from './compile.ts';
import type { Condition } from './condition.ts';
import {
  exampleRecord,
  exampleWorld,
  prepareExamples,
  runExample,
  type Lanes,
  type PreparedExample,
} from './examples.ts';
import { compileLane, type CompiledLane } from './lanes.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import type { LaneLine, RegisterRow } from './register.ts';
import { shorter, stepOf, variantsOf } from './variants.ts';
import type { RowId } from './vocabulary.ts';

/** What the mutation check found on one row, or on the lane table (`lanes`). */
export type MutationReport = {
  readonly row: RowId;
  readonly examples: number;
  readonly mutations: number;
  readonly killed: number;
  /** The changes that no example noticed. Empty is what is wanted. */
  readonly survivors: readonly string[];
};

type Mutant = { readonly change: string; readonly row: RegisterRow; readonly checks: Condition };

/** Changes everything about a row that decides, one thing at a time; some example of the row must notice each change. */
export function mutationCheck(compiled: CompiledRegister, rowId: RowId): MutationReport {
  const row = compiled.byId.get(rowId);
  const examples = row ? prepareExamples(compiled, row) : [];
  const mutants = row ? mutantsOf(row) : [];
  const survivors = mutants
    .filter((mutant) => !noticed(mutant, compiled, examples))
    .map(({ change }) => change);
  return {
    row: rowId,
    examples: examples.length,
    mutations: mutants.length,
    killed: mutants.length - survivors.length,
    survivors,
  };
}

function mutantsOf({ row, checks }: CompiledRow): Mutant[] {
  const conditions = variantsOf(checks).map(({ change, condition }): Mutant => ({
    change,
    row,
    checks: condition,
  }));
  const thresholds = Object.entries(row.thresholds).flatMap(([name, threshold]) =>
    [-1, 1].map((by): Mutant => {
      const value = Math.round((threshold.value + by * stepOf(threshold.value)) * 1e6) / 1e6;
      const shifted = { ...row, thresholds: { ...row.thresholds, [name]: { ...threshold, value } } };
      return { change: `threshold ${name}: ${threshold.value} made ${value}`, row: shifted, checks };
    }),
  );
  const holds = row.holds.map((gone): Mutant => ({
    change: `hold ${gone} dropped`,
    row: { ...row, holds: row.holds.filter((hold) => hold !== gone) },
    checks,
  }));
  const named: Mutant[] =
    row.holdsNamedBy === undefined
      ? []
      : [{ change: 'holdsNamedBy dropped', row: { ...row, holdsNamedBy: undefined }, checks }];
  return [...conditions, ...thresholds, ...holds, ...named];
}

function noticed(
  { row, checks }: Mutant,
  compiled: CompiledRegister,
  examples: readonly PreparedExample[],
): boolean {
  const changed = compileRow(row, checks, compiled.byId, []);
  return examples.some((example) => !runExample(changed, example, compiled).passed);
}

/** The same for the lane table: its conditions, required roles and lead times, noticed by its own examples and by rows that read the lane. */
export function laneMutationCheck(compiled: CompiledRegister): MutationReport {
  const { register, byId } = compiled;
  const own = register.lanes.lines.flatMap((line) =>
    line.examples.map((example) => ({
      lane: example.lane,
      record: exampleRecord(register, `lanes.${line.lane} “${example.name}”`, example),
    })),
  );
  const readers = [...byId.values()].filter(({ checks }) => readsLane(checks));
  const rows = readers.map((row) => ({ row, examples: prepareExamples(compiled, row) }));
  const mutants = laneMutants(compiled);
  const survivors = mutants.filter(({ lanes }) => !laneNoticed(lanes, own, rows)).map(({ change }) => change);
  return {
    row: 'lanes',
    examples: own.length,
    mutations: mutants.length,
    killed: mutants.length - survivors.length,
    survivors,
  };
}

/** The lane examples that fail on the register as it is: name, expected and found lane. */
export function runLaneExamples(
  compiled: CompiledRegister,
): { name: string; expect: string; got: string; passed: boolean }[] {
  const { register } = compiled;
  return register.lanes.lines.flatMap((line) =>
    line.examples.map((example) => {
      const record = exampleRecord(register, `lanes.${line.lane} “${example.name}”`, example);
      const got = exampleWorld(record, compiled).lane.lane;
      return {
        name: `${line.lane}: ${example.name}`,
        expect: example.lane,
        got,
        passed: got === example.lane,
      };
    }),
  );
}

function laneMutants({ lanes, register }: CompiledRegister): { change: string; lanes: Lanes }[] {
  const table = (at: number, line: LaneLine, when: Condition): Lanes => ({
    lanes: lanes.with(at, compileLane(line, when, [])),
    register,
  });
  const ofLines = lanes.flatMap(({ line, when }, at) => [
    ...variantsOf(when).map(({ change, condition }) => ({ change, lanes: table(at, line, condition) })),
    ...[-1, 1]
      .filter((by) => line.leadTimeDays + by >= 0)
      .map((by) => ({
        change: `${line.lane}: lead time ${line.leadTimeDays} made ${line.leadTimeDays + by}`,
        lanes: table(at, { ...line, leadTimeDays: line.leadTimeDays + by }, when),
      })),
    ...withoutEach(line.requiredRoles).map(({ gone, rest }) => ({
      change: `${line.lane}: role ${gone} dropped`,
      lanes: table(at, { ...line, requiredRoles: rest }, when),
    })),
    { change: `${line.lane}: line dropped`, lanes: { lanes: lanes.toSpliced(at, 1), register } },
    ...(mayMatchBoth(lanes[at - 1]?.when, when)
      ? [{ change: `${line.lane}: moved up`, lanes: { lanes: movedUp(lanes, at), register } }]
      : []),
  ]);
  const { otherwise } = register.lanes;
  const ofOtherwise = withoutEach(otherwise.requiredRoles).map(({ gone, rest }) => ({
    change: `otherwise: role ${gone} dropped`,
    lanes: {
      lanes,
      register: { lanes: { ...register.lanes, otherwise: { ...otherwise, requiredRoles: rest } } },
    },
  }));
  return [...ofLines, ...ofOtherwise];
}

/** Lines that ask the same fact for different values never both match: their order says nothing. */
function mayMatchBoth(above: Condition | undefined, when: Condition): boolean {
  if (above === undefined) return false;
  const bothAsk = above.kind === 'fact' && when.kind === 'fact' && above.fact === when.fact;
  return !(bothAsk && above.operator === 'is' && when.operator === 'is');
}

function withoutEach<T>(list: readonly T[]): { gone: T; rest: T[] }[] {
  return list.length === 1 ? list.map((gone) => ({ gone, rest: [] })) : shorter(list);
}

function movedUp(lanes: readonly CompiledLane[], at: number): CompiledLane[] {
  const line = lanes[at];
  return line ? lanes.toSpliced(at, 1).toSpliced(at - 1, 0, line) : [...lanes];
}

function laneNoticed(
  lanes: Lanes,
  own: readonly { lane: string; record: ClosedWonRecord }[],
  rows: readonly { row: CompiledRow; examples: readonly PreparedExample[] }[],
): boolean {
  if (own.some(({ lane, record }) => exampleWorld(record, lanes).lane.lane !== lane)) return true;
  return rows.some(({ row, examples }) =>
    examples.some((example) => !runExample(row, example, lanes).passed),
  );
}

function readsLane(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some(readsLane);
    case 'not':
      return readsLane(condition.of);
    case 'some':
      return condition.where !== null && readsLane(condition.where);
    case 'fact':
      return (
        condition.fact.startsWith('lane') ||
        (condition.operand.kind === 'fact' && condition.operand.name.startsWith('lane'))
      );
    case 'row':
      return false;
  }
}
