import { closedWonRecord, type ClosedWonRecord } from '../deals/record.ts';
import { circumstancesFromRecord } from './circumstances.ts';
import type { CompiledLane } from './lanes.ts';
import { findLane } from './lanes.ts';
import type { CompiledRegister, CompiledRow } from './compile.ts';
import { judgeRow, type Judged } from './evaluate.ts';
import type { RowTrace, Verdict } from './outcome.ts';
import { patched } from './patch.ts';
import type { Register, RowExample } from './register.ts';
import type { RowId } from './vocabulary.ts';
import { worldOf, type World } from './world.ts';

export type Expected = 'fires' | 'silent' | 'unknown';

export type ExampleResult = {
  readonly name: string;
  readonly expect: Expected;
  readonly got: Expected;
  readonly passed: boolean;
  /** The sentence of the finding or of the unknown; where the example failed, what differs. */
  readonly because: string;
  readonly trace: RowTrace;
};

const GOT: Readonly<Record<Verdict, Expected>> = { fired: 'fires', clear: 'silent', unknown: 'unknown' };

/** Runs a row's acceptance examples. Empty for a row that is not there. */
export function runExamples(compiled: CompiledRegister, rowId: RowId): readonly ExampleResult[] {
  const row = compiled.byId.get(rowId);
  if (!row) return [];
  return prepareExamples(compiled, row).map((example) => runExample(row, example, compiled));
}

export type PreparedExample = {
  readonly name: string;
  readonly example: RowExample;
  readonly record: ClosedWonRecord;
};

/** The records of a row's examples, parsed as every record is. Throws where an example is no closed-won record. */
export function prepareExamples(
  { register }: CompiledRegister,
  { row }: Pick<CompiledRow, 'row'>,
): PreparedExample[] {
  return row.examples.map((example) => {
    const name = nameOf(example);
    return { name, example, record: exampleRecord(register, `${row.id} “${name}”`, example) };
  });
}

/** One example against one row, with the lane found by the lane table. */
export function runExample(
  row: CompiledRow,
  { name, example, record }: PreparedExample,
  lanes: Lanes,
): ExampleResult {
  const judged: Judged = { findings: [], unknown: [], trace: [] };
  judgeRow(row, exampleWorld(record, lanes), judged);
  const [finding, unknown, trace] = [judged.findings[0], judged.unknown[0], judged.trace[0]];
  if (trace === undefined) throw new Error(`${row.row.id} was not judged`);
  const got = GOT[trace.verdict];
  const expect = expectedOf(example);
  const said = finding?.because ?? unknown?.because ?? '';
  const wrong: string[] = [];
  if (got !== expect) wrong.push(`expected ${expect}, got ${got}`);
  if (example.because !== undefined && example.because !== said) wrong.push(`expected “${example.because}”`);
  const sources = finding?.evidence.map(({ source }) => source) ?? [];
  if (example.evidence && example.evidence.join('\n') !== sources.join('\n'))
    wrong.push(`the evidence is ${sources.join(', ')}`);
  const holds = finding?.holds ?? unknown?.holds ?? [];
  if (example.holds && example.holds.join() !== holds.join())
    wrong.push(`it holds ${holds.join(', ') || 'nothing'}`);
  const because = wrong.length === 0 ? said : `${wrong.join('; ')}: ${said}`;
  return { name, expect, got, passed: wrong.length === 0, because, trace };
}

export type Lanes = { readonly lanes: readonly CompiledLane[]; readonly register: Pick<Register, 'lanes'> };

/** A world for an example's record, its lane found. */
export function exampleWorld(record: ClosedWonRecord, lanes: Lanes): World {
  const world = worldOf(record, circumstancesFromRecord(record));
  findLane(lanes.lanes, lanes.register.lanes.otherwise, world);
  return world;
}

/** The record of an example: its changes on its base (`base` where it names none). */
export function exampleRecord(
  register: Register,
  where: string,
  example: { readonly base?: string; readonly set?: Readonly<Record<string, unknown>> },
): ClosedWonRecord {
  const base = register.bases[example.base ?? 'base'];
  if (base === undefined) throw new Error(`${where}: there is no base record “${example.base ?? 'base'}”`);
  const parsed = closedWonRecord.safeParse(patched(base, example.set ?? {}));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(
    `${where}: not a closed-won record at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}

/** What an example expects. */
export function expectedOf(example: RowExample): Expected {
  if (example.fires !== undefined) return 'fires';
  return example.unknown !== undefined ? 'unknown' : 'silent';
}

/** An example's name. */
export function nameOf(example: RowExample): string {
  return example.fires ?? example.unknown ?? example.silent ?? '';
}
