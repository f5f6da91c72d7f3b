import { isWrittenAlike, sameTerm } from '../compare/terms.ts';
import type { Condition, Operand } from './condition.ts';
import type { Fact, Reader, TermFact } from './facts/fact.ts';
import { factOf } from './facts/catalogue.ts';
import { addAll, nodeWith, type Node } from './node.ts';
import { keptSteps } from './keptSteps.ts';
import { conditionText } from './phrase.ts';
import type { SourceRef, TraceStep, Verdict } from './outcome.ts';
import type { Threshold } from './register.ts';
import { clauseMaker, type ClauseScope } from './template.ts';
import { leaveStep, once, type Reading, type World } from './world.ts';
import { wordsOf } from './factWords.ts';
import { sourcesSay, termSourceOf } from './words.ts';
import { TERM_SOURCES } from './vocabulary.ts';

type FactCondition = Extract<Condition, { kind: 'fact' }>;
type Test = (reading: Reading<unknown>, world: World, index: number) => Verdict;

/** Compiles a condition on one fact. Operators and types have been checked by `parseCondition`. */
export function factNode(condition: FactCondition, scope: ClauseScope): Node {
  const fact = factOf(condition.fact);
  if (!fact) throw new Error(`no fact ${condition.fact}`);
  const test = testOf(fact, condition, scope.thresholds);
  const text = conditionText(condition, scope.thresholds);
  const among = sourcesOf(condition);
  const clause = clauseMaker(condition, scope, {
    value: (world, index) => wordsOf(fact, world, index, among),
    ...(among && fact.type === 'term'
      ? {
          sources: (world: World, index: number) =>
            sourcesSay(fact.field, fact.read(world, index).value, among),
        }
      : {}),
  });
  const read: Reader<unknown> = fact.read;
  // Absent fields and flags give the same reading for every record: its step is made once.
  const mayRepeat = condition.operand.kind !== 'fact';
  const kept = keptSteps();
  const cite: Node['cite'] = (world, index, refs) => readInto(fact, world, index, among, refs);
  return nodeWith({
    isLeaf: true,
    speaks: clause !== null,
    judge(world, index, traced) {
      const reading = read(world, index);
      const known = reading.fixed ? kept.of(reading) : null;
      if (known !== null) {
        if (traced) leaveStep(world, known);
        return known.verdict;
      }
      const verdict = reading.unknown === null ? test(reading, world, index) : 'unknown';
      const repeats = mayRepeat && reading.fixed;
      if (!traced && !repeats) return verdict;
      const step: TraceStep = { condition: text, verdict, read: reading.refs };
      if (repeats) kept.keep(reading, step);
      if (traced) leaveStep(world, step);
      return verdict;
    },
    tell(world, index, telling) {
      if (clause) telling.clauses.push(clause(world, index));
      if (telling.evidence !== null) cite(world, index, telling.evidence);
    },
    cite,
    doubt(world, index, reasons) {
      const { unknown } = fact.read(world, index);
      if (unknown !== null) reasons.push(unknown);
      if (condition.operand.kind === 'fact') {
        const other = factOf(condition.operand.name)?.read(world, index).unknown;
        if (other) reasons.push(other);
      }
    },
    read: cite,
  });
}

function readInto(
  fact: Fact,
  world: World,
  index: number,
  among: readonly string[] | null,
  refs: SourceRef[],
): void {
  if (fact.type === 'term' && among) {
    for (const carried of fact.read(world, index).value)
      if (among.includes(termSourceOf(carried))) refs.push(carried);
    return;
  }
  const { refs: all } = fact.read(world, index);
  if (fact.type !== 'choices' || among === null) return addAll(all, refs);
  for (const ref of all) if (typeof ref.value === 'string' && among.includes(ref.value)) refs.push(ref);
}

const verdict = (holds: boolean): Verdict => (holds ? 'fired' : 'clear');

function testOf(fact: Fact, condition: FactCondition, thresholds: Readonly<Record<string, Threshold>>): Test {
  const { operator, operand } = condition;
  switch (operator) {
    case 'empty':
      return (reading) => verdict(isEmpty(fact, reading.value));
    case 'present':
      return (reading) => verdict(!isEmpty(fact, reading.value));
    case 'is_true':
      return (reading) => verdict(reading.value === true);
    case 'is_false':
      return (reading) => verdict(reading.value === false);
    case 'is':
    case 'is_not': {
      const wanted = operator === 'is';
      if (operand.kind === 'word') return (reading) => verdict((reading.value === operand.value) === wanted);
      return compareNumbers(operand, thresholds, (value, other) => (value === other) === wanted);
    }
    case 'one_of': {
      const list: readonly unknown[] = operand.kind === 'words' ? operand.value : [];
      return (reading) => verdict(list.includes(reading.value));
    }
    case 'includes_any': {
      const list = operand.kind === 'words' ? operand.value : [];
      return fact.type === 'choices'
        ? (_, world, index) => verdict(fact.read(world, index).value.some((value) => list.includes(value)))
        : () => 'clear';
    }
    case 'at_least':
      return compareNumbers(operand, thresholds, (value, other) => value >= other);
    case 'at_most':
      return compareNumbers(operand, thresholds, (value, other) => value <= other);
    case 'more_than':
      return compareNumbers(operand, thresholds, (value, other) => value > other);
    case 'less_than':
      return compareNumbers(operand, thresholds, (value, other) => value < other);
    case 'count_at_least':
      return compareNumbers(operand, thresholds, (value, other) => value >= other);
    case 'differs_among': {
      const among = TERM_SOURCES.filter(
        (source) => operand.kind === 'words' && operand.value.includes(source),
      );
      if (fact.type !== 'term') return () => 'clear';
      return differs(fact, among, among);
    }
    case 'differs_from': {
      if (operand.kind !== 'sides' || fact.type !== 'term') return () => 'clear';
      return differs(fact, operand.of, operand.from);
    }
  }
}

/** Whether a source of the one side carries the term otherwise than one of the other; found once in a world. */
function differs(fact: TermFact, of: readonly string[], from: readonly string[]): Test {
  const judge = once((world) => {
    const carried = fact.read(world, -1).value;
    for (const one of carried) {
      if (!of.includes(termSourceOf(one))) continue;
      for (const other of carried)
        if (
          other !== one &&
          from.includes(termSourceOf(other)) &&
          !sameTerm(fact.field, one.value, other.value)
        )
          return 'fired';
    }
    return 'clear';
  });
  return (reading, world) => (allAlike(reading.value) ? 'clear' : judge(world));
}

/** Whether every source that carries a term writes it alike, as most do: then nothing differs. */
function allAlike(carried: unknown): boolean {
  if (!Array.isArray(carried)) return false;
  const list: readonly SourceRef[] = carried;
  const first = list[0];
  for (let at = 1; at < list.length; at += 1)
    if (!isWrittenAlike(first?.value, list[at]?.value)) return false;
  return true;
}

/** A number against a number; a missing number on either side is never more, less or equal. */
function compareNumbers(
  operand: Operand,
  thresholds: Readonly<Record<string, Threshold>>,
  holds: (value: number, other: number) => boolean,
): Test {
  if (operand.kind === 'fact') {
    const other = factOf(operand.name);
    if (other?.type !== 'number') throw new Error(`no number ${operand.name}`);
    return (reading, world, index) => {
      const value = sizeOf(reading.value);
      const right = other.read(world, index);
      if (right.unknown !== null) return 'unknown';
      return verdict(value !== null && right.value !== null && holds(value, right.value));
    };
  }
  const right =
    operand.kind === 'number'
      ? operand.value
      : operand.kind === 'threshold'
        ? (thresholds[operand.name]?.value ?? 0)
        : 0;
  return (reading) => {
    const value = sizeOf(reading.value);
    return verdict(value !== null && holds(value, right));
  };
}

function sizeOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.length : null;
}

function isEmpty(fact: Fact, value: unknown): boolean {
  return (
    value === null || (fact.type === 'list' && value === 0) || (Array.isArray(value) && value.length === 0)
  );
}

function sourcesOf({ operand }: FactCondition): readonly string[] | null {
  if (operand.kind === 'sides')
    return TERM_SOURCES.filter((source) => operand.of.includes(source) || operand.from.includes(source));
  return operand.kind === 'words' ? operand.value : null;
}
