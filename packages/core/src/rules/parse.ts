import type { Condition, Operand } from './condition.ts';
import type { Fact, ListFact } from './facts/fact.ts';
import { factOf } from './facts/catalogue.ts';
import { isOperator, operatorOf, type OperatorName } from './operators.ts';
import type { Threshold } from './register.ts';
import { TERM_SOURCES } from './vocabulary.ts';

/** Something wrong in the register: which row (or `lanes`), where in it, and what. */
export type Problem = { readonly row: string; readonly place: string; readonly message: string };

/** What a condition is read against. */
export type ParseScope = {
  readonly row: string;
  readonly thresholds: Readonly<Record<string, Threshold>>;
  readonly problems: Problem[];
  /** The list whose items are spoken of, inside `some`. */
  readonly list: ListFact | null;
  /** False for lanes: what depends on the lane cannot decide it. */
  readonly mayUseLane: boolean;
};

const KINDS = ['all', 'any', 'not', 'some', 'fact', 'row'] as const;

type Data = Readonly<Record<string, unknown>>;

/** Reads a condition from a row's data; `null` and a problem for each mistake, with its place. */
export function parseCondition(data: unknown, place: string, scope: ParseScope): Condition | null {
  if (!isData(data))
    return fail(scope, place, 'a condition is an object such as { fact: plan, … } or { any: [ … ] }');
  const because = data['because'];
  if (because !== undefined && (typeof because !== 'string' || because.trim() === '')) {
    return fail(scope, `${place}.because`, 'is a clause of text');
  }
  const common = { place, ...(because === undefined ? {} : { because }) };
  const kinds = KINDS.filter((kind) => Object.hasOwn(data, kind));
  const kind = kinds[0];
  if (kind === undefined || kinds.length > 1) {
    return fail(
      scope,
      place,
      `needs exactly one of all, any, not, some, fact, row; it has ${kinds.join(' and ') || 'none'}`,
    );
  }
  switch (kind) {
    case 'all':
    case 'any': {
      if (!onlyKeys(data, [kind, 'because'], place, scope)) return null;
      const list = data[kind];
      if (!Array.isArray(list) || list.length === 0)
        return fail(scope, `${place}.${kind}`, 'is a list with at least one condition');
      const of = list.map((entry: unknown, index) =>
        parseCondition(entry, `${place}.${kind}[${index}]`, scope),
      );
      const sound = of.filter((entry) => entry !== null);
      return sound.length === of.length ? { ...common, kind, of: sound } : null;
    }
    case 'not': {
      if (!onlyKeys(data, ['not', 'because'], place, scope)) return null;
      const of = parseCondition(data['not'], `${place}.not`, scope);
      return of && { ...common, kind, of };
    }
    case 'some':
      return onlyKeys(data, ['some', 'where', 'because'], place, scope)
        ? parseSome(data, common, scope)
        : null;
    case 'row': {
      const { row } = data;
      if (!onlyKeys(data, ['row', 'because'], place, scope)) return null;
      if (typeof row !== 'string') return fail(scope, `${place}.row`, 'is the id of a row');
      return { ...common, kind, row };
    }
    case 'fact':
      return parseFact(data, common, scope);
  }
}

function parseSome(
  data: Data,
  common: { place: string; because?: string },
  scope: ParseScope,
): Condition | null {
  const { place } = common;
  const list = factNamed(data['some'], `${place}.some`, scope);
  if (!list) return null;
  if (list.type !== 'list') return fail(scope, `${place}.some`, `“${list.name}” is no list`);
  if (scope.list) return fail(scope, place, 'a list inside a list cannot be asked for');
  if (data['where'] === undefined) return { ...common, kind: 'some', list: list.name, where: null };
  const where = parseCondition(data['where'], `${place}.where`, { ...scope, list });
  return where && { ...common, kind: 'some', list: list.name, where };
}

function parseFact(
  data: Data,
  common: { place: string; because?: string },
  scope: ParseScope,
): Condition | null {
  const { place } = common;
  const fact = factNamed(data['fact'], `${place}.fact`, scope);
  const operators = Object.keys(data).filter((key) => key !== 'fact' && key !== 'because');
  const operator = operators[0];
  if (operator === undefined || operators.length > 1) {
    return fail(scope, place, `needs exactly one operator; it has ${operators.join(' and ') || 'none'}`);
  }
  if (!isOperator(operator)) return fail(scope, `${place}.${operator}`, `“${operator}” is no operator`);
  if (!fact) return null;
  if (!operatorOf(operator).on.includes(fact.type)) {
    return fail(
      scope,
      `${place}.${operator}`,
      `“${operator}” cannot stand on “${fact.name}”, which is a ${fact.type}`,
    );
  }
  const operand = parseOperand(data[operator], `${place}.${operator}`, fact, operator, scope);
  return operand && { ...common, kind: 'fact', fact: fact.name, operator, operand };
}

function parseOperand(
  value: unknown,
  place: string,
  fact: Fact,
  operator: OperatorName,
  scope: ParseScope,
): Operand | null {
  const allowed: readonly string[] =
    fact.type === 'choice' || fact.type === 'choices'
      ? Object.keys(fact.choices)
      : fact.type === 'term'
        ? TERM_SOURCES
        : [];
  const isAllowed = (word: unknown): word is string => typeof word === 'string' && allowed.includes(word);
  const words = (list: unknown, at: string): readonly string[] | null => {
    if (!Array.isArray(list) || list.length === 0) return fail(scope, at, 'is a list of words');
    const wrong = list.find((word: unknown) => !isAllowed(word)) as unknown;
    if (wrong !== undefined) return fail(scope, at, `“${String(wrong)}” is none of ${allowed.join(', ')}`);
    if (new Set(list).size < list.length) return fail(scope, at, 'names something twice');
    return list.filter(isAllowed);
  };
  switch (operatorOf(operator).operand) {
    case 'nothing':
      return value === true
        ? { kind: 'nothing' }
        : fail(scope, place, 'is followed by true and nothing else');
    case 'word': {
      if (fact.type === 'number') return parseNumber(value, place, scope);
      return isAllowed(value)
        ? { kind: 'word', value }
        : fail(scope, place, `“${String(value)}” is none of ${allowed.join(', ')}`);
    }
    case 'words': {
      const list = words(value, place);
      return list && { kind: 'words', value: list };
    }
    case 'number':
      return parseNumber(value, place, scope);
    case 'sides': {
      if (!isData(value) || !onlyKeys(value, ['of', 'from'], place, scope))
        return fail(scope, place, 'is { of: [sources], from: [sources] }');
      const of = words(value['of'], `${place}.of`);
      const from = words(value['from'], `${place}.from`);
      return of && from && { kind: 'sides', of, from };
    }
  }
}

function parseNumber(value: unknown, place: string, scope: ParseScope): Operand | null {
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value };
  if (isData(value) && typeof value['threshold'] === 'string' && Object.keys(value).length === 1) {
    const name = value['threshold'];
    return Object.hasOwn(scope.thresholds, name)
      ? { kind: 'threshold', name }
      : fail(scope, place, `the row has no threshold “${name}”`);
  }
  if (isData(value) && Object.hasOwn(value, 'fact') && Object.keys(value).length === 1) {
    const fact = factNamed(value['fact'], `${place}.fact`, scope);
    if (!fact) return null;
    return fact.type === 'number'
      ? { kind: 'fact', name: fact.name }
      : fail(scope, place, `“${fact.name}” is no number`);
  }
  return fail(scope, place, 'is a number, { threshold: name } or { fact: name }');
}

function factNamed(name: unknown, place: string, scope: ParseScope): Fact | null {
  const fact = typeof name === 'string' ? factOf(name) : undefined;
  if (!fact) return fail(scope, place, `there is no fact “${String(name)}”`);
  if (fact.scope !== undefined && fact.scope !== scope.list?.noun) {
    return fail(scope, place, `“${fact.name}” belongs to the items of another list`);
  }
  if (!scope.mayUseLane && (fact.name === 'lane' || fact.name.startsWith('lane.'))) {
    return fail(scope, place, `“${fact.name}” depends on the lane`);
  }
  return fact;
}

function onlyKeys(data: Data, keys: readonly string[], place: string, scope: ParseScope): boolean {
  const unknown = Object.keys(data).filter((key) => !keys.includes(key));
  for (const key of unknown) fail(scope, `${place}.${key}`, `unknown key; known here: ${keys.join(', ')}`);
  return unknown.length === 0;
}

function isData(value: unknown): value is Data {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function fail(scope: ParseScope, place: string, message: string): null {
  scope.problems.push({ row: scope.row, place, message });
  return null;
}
