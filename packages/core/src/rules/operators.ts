import type { FactType } from './facts/fact.ts';

/** What an operator wants on its right: see `Operand`. */
export type OperandKind = 'nothing' | 'number' | 'word' | 'words' | 'sides';

type Operator = {
  /** Types of fact it may stand on. */
  readonly on: readonly FactType[];
  readonly operand: OperandKind;
  /** How a condition with it reads: "the plan" + these words. `are` is true for titles in the plural. */
  readonly words: (operand: string, are: boolean) => string;
  /** Its negation in words. */
  readonly not: (operand: string, are: boolean) => string;
};

const is = (are: boolean) => (are ? 'are' : 'is');
const does = (are: boolean) => (are ? 'do' : 'does');

/** The operators a condition may use, each typed. */
export const OPERATORS = {
  empty: {
    on: ['text', 'number', 'choice', 'choices', 'term', 'list'],
    operand: 'nothing',
    words: (_, are) => `${is(are)} missing`,
    not: (_, are) => `${is(are)} there`,
  },
  present: {
    on: ['text', 'number', 'choice', 'choices', 'term', 'list'],
    operand: 'nothing',
    words: (_, are) => `${is(are)} there`,
    not: (_, are) => `${is(are)} missing`,
  },
  is: {
    on: ['choice', 'number'],
    operand: 'word',
    words: (operand, are) => `${is(are)} ${operand}`,
    not: (operand, are) => `${is(are)} not ${operand}`,
  },
  is_not: {
    on: ['choice', 'number'],
    operand: 'word',
    words: (operand, are) => `${is(are)} not ${operand}`,
    not: (operand, are) => `${is(are)} ${operand}`,
  },
  one_of: {
    on: ['choice'],
    operand: 'words',
    words: (operand, are) => `${is(are)} ${operand}`,
    not: (operand, are) => `${is(are)} none of ${operand}`,
  },
  includes_any: {
    on: ['choices'],
    operand: 'words',
    words: (operand, are) => `${are ? 'include' : 'includes'} ${operand}`,
    not: (operand, are) => `${does(are)} not include ${operand}`,
  },
  at_least: {
    on: ['number'],
    operand: 'number',
    words: (operand, are) => `${is(are)} at least ${operand}`,
    not: (operand, are) => `${is(are)} less than ${operand}`,
  },
  at_most: {
    on: ['number'],
    operand: 'number',
    words: (operand, are) => `${is(are)} at most ${operand}`,
    not: (operand, are) => `${is(are)} more than ${operand}`,
  },
  more_than: {
    on: ['number'],
    operand: 'number',
    words: (operand, are) => `${is(are)} more than ${operand}`,
    not: (operand, are) => `${is(are)} at most ${operand}`,
  },
  less_than: {
    on: ['number'],
    operand: 'number',
    words: (operand, are) => `${is(are)} less than ${operand}`,
    not: (operand, are) => `${is(are)} at least ${operand}`,
  },
  is_true: {
    on: ['flag'],
    operand: 'nothing',
    words: () => 'yes',
    not: () => 'no',
  },
  is_false: {
    on: ['flag'],
    operand: 'nothing',
    words: () => 'no',
    not: () => 'yes',
  },
  count_at_least: {
    on: ['list', 'choices', 'term'],
    operand: 'number',
    words: (operand, are) => `${are ? 'number' : 'numbers'} at least ${operand}`,
    not: (operand, are) => `${are ? 'number' : 'numbers'} less than ${operand}`,
  },
  differs_among: {
    on: ['term'],
    operand: 'words',
    words: (operand, are) => `${are ? 'differ' : 'differs'} between any two of ${operand}`,
    not: (operand, are) => `${is(are)} the same in ${operand}`,
  },
  differs_from: {
    on: ['term'],
    operand: 'sides',
    words: (operand, are) => `${are ? 'differ' : 'differs'} ${operand}`,
    not: (operand, are) => `${does(are)} not differ ${operand}`,
  },
} as const satisfies Record<string, Operator>;

export type OperatorName = keyof typeof OPERATORS;

export function isOperator(name: string): name is OperatorName {
  return Object.hasOwn(OPERATORS, name);
}

/** The operator by name, with its types widened. */
export function operatorOf(name: OperatorName): Operator {
  return OPERATORS[name];
}
