import { remembering } from '../compare/remember.ts';
import type { Condition } from './condition.ts';
import { conditionNode, type NodeScope } from './conditionNode.ts';
import { factOf } from './facts/catalogue.ts';
import type { ChoicesFact } from './facts/fact.ts';
import { compileLanes, type CompiledLane } from './lanes.ts';
import type { Node } from './node.ts';
import type { UnknownRow } from './outcome.ts';
import { parseCondition, type Problem } from './parse.ts';
import type { Register, RegisterRow } from './register.ts';
import { HOLDS, type Hold, type RowId } from './vocabulary.ts';
import { sentence } from './words.ts';

export type CompiledRow = {
  readonly row: RegisterRow;
  readonly checks: Condition;
  readonly node: Node;
  /** What it holds, in the order of `HOLDS`. */
  readonly holds: readonly Hold[];
  readonly holdsNamedBy: ChoicesFact | null;
  /** The row where it cannot be evaluated, by the reason: unread texts give the same few again and again. */
  readonly inDoubt: (reason: string) => UnknownRow;
};

/** A register ready to run: rows in order of id, lanes in order of the table. */
export type CompiledRegister = {
  readonly register: Register;
  readonly rows: readonly CompiledRow[];
  readonly byId: ReadonlyMap<RowId, CompiledRow>;
  readonly lanes: readonly CompiledLane[];
};

/** Compiles a register once; evaluation then reads no data and builds no pattern. Throws `RegisterProblems`, all mistakes at once. */
export function compileRegister(register: Register): CompiledRegister {
  const problems: Problem[] = [];
  const seen = new Set<RowId>();
  for (const { id } of register.rows) {
    if (seen.has(id)) problems.push({ row: id, place: 'id', message: 'stands twice in the register' });
    seen.add(id);
  }
  const parsed = register.rows.flatMap((row) => {
    const checks = parseRow(row, problems);
    return checks ? [{ row, checks }] : [];
  });
  const byId = new Map<RowId, CompiledRow>();
  for (const { row, checks } of parsed) byId.set(row.id, compileRow(row, checks, byId, problems));
  for (const { row, checks } of parsed) problems.push(...ringOf(row.id, checks, byId));
  const lanes = compileLanes(register.lanes, problems);
  if (problems.length > 0) throw registerProblems(problems);
  const rows = [...byId.values()].sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
  return { register, rows, byId, lanes };
}

/** One row compiled against the others; the mutation check compiles changed rows with it. */
export function compileRow(
  row: RegisterRow,
  checks: Condition,
  others: ReadonlyMap<RowId, CompiledRow>,
  problems: Problem[],
): CompiledRow {
  const scope: NodeScope = {
    row: row.id,
    thresholds: row.thresholds,
    problems,
    list: null,
    rowNode: (id) => others.get(id)?.node ?? null,
  };
  const named = row.holdsNamedBy === undefined ? null : factOf(row.holdsNamedBy);
  if (named !== null && named?.type !== 'choices') {
    problems.push({
      row: row.id,
      place: 'holdsNamedBy',
      message: `“${row.holdsNamedBy}” is no fact with names of holds`,
    });
  }
  const node = conditionNode(checks, scope);
  if (!node.speaks) problems.push({ row: row.id, place: 'checks', message: 'can fire without a because' });
  const holds = HOLDS.filter((hold) => row.holds.includes(hold));
  return {
    row,
    checks,
    node,
    holds,
    holdsNamedBy: named?.type === 'choices' ? named : null,
    inDoubt: remembering((reason) => inDoubt(row, holds, reason), MOST_REASONS),
  };
}

/** Reasons kept for each row; more are found again. */
const MOST_REASONS = 100;

function inDoubt(row: RegisterRow, holds: readonly Hold[], reason: string): UnknownRow {
  const { id, title, tier, owner, escalation } = row;
  const blocks = tier === 'high' || tier === 'hold' ? holds : [];
  return { row: id, title, tier, because: sentence([reason]), holds: blocks, owner, escalation };
}

/** A row's condition from its data, with lanes and segments in front of it; `null` and problems for mistakes. */
export function parseRow(row: RegisterRow, problems: Problem[]): Condition | null {
  const scope = { row: row.id, thresholds: row.thresholds, problems, list: null, mayUseLane: true };
  const checks = parseCondition(row.checks, 'checks', scope);
  for (const name of Object.keys(row.thresholds)) {
    if (!JSON.stringify(row.checks).includes(`{"threshold":"${name}"}`)) {
      problems.push({ row: row.id, place: `thresholds.${name}`, message: 'is named by no condition' });
    }
  }
  row.examples.forEach((example, index) => {
    const kinds = [example.fires, example.silent, example.unknown].filter((name) => name !== undefined);
    if (kinds.length !== 1) {
      problems.push({
        row: row.id,
        place: `examples[${index}]`,
        message: 'needs exactly one of fires, silent, unknown',
      });
    }
  });
  if (!checks) return null;
  const limits: Condition[] = [];
  if (row.lanes !== 'all')
    limits.push({
      kind: 'fact',
      fact: 'lane',
      operator: 'one_of',
      operand: { kind: 'words', value: row.lanes },
      place: 'lanes',
    });
  if (row.segments !== 'all') {
    limits.push({
      kind: 'fact',
      fact: 'account.segment',
      operator: 'one_of',
      operand: { kind: 'words', value: row.segments },
      place: 'segments',
    });
  }
  return limits.length === 0 ? checks : { kind: 'all', of: [...limits, checks], place: 'checks' };
}

/** Rows that ask for each other in a ring cannot be decided; a row that is not there cannot be asked for. */
function ringOf(start: RowId, checks: Condition, byId: ReadonlyMap<RowId, CompiledRow>): Problem[] {
  const problems: Problem[] = [];
  const visited = new Set<RowId>();
  const visit = (condition: Condition): void => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        condition.of.forEach(visit);
        return;
      case 'not':
        visit(condition.of);
        return;
      case 'some':
        if (condition.where) visit(condition.where);
        return;
      case 'fact':
        return;
      case 'row': {
        const other = byId.get(condition.row);
        if (!other)
          problems.push({
            row: start,
            place: condition.place,
            message: `there is no row “${condition.row}”`,
          });
        else if (condition.row === start)
          problems.push({ row: start, place: condition.place, message: 'the row asks for itself' });
        else if (!visited.has(condition.row)) {
          visited.add(condition.row);
          visit(other.checks);
        }
      }
    }
  };
  visit(checks);
  return problems;
}

/** The mistakes of a register as one error: `problems` holds each with row and place. */
export type RegisterProblems = Error & { readonly problems: readonly Problem[] };

/** The error for a register with mistakes; `message` where they are not mistakes of single rows. */
export function registerProblems(problems: readonly Problem[], message?: string): RegisterProblems {
  const lines = problems.map(({ row, place, message: words }) => `${row} ${place}: ${words}`);
  const count = problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`;
  return Object.assign(new Error(message ?? `The register has ${count}:\n${lines.join('\n')}`), { problems });
}

/** Whether something thrown tells of mistakes in a register, and not of a bug. */
export function isRegisterProblems(error: unknown): error is RegisterProblems {
  return error instanceof Error && 'problems' in error;
}
