import type { FactType } from './facts/fact.ts';

/** What an operator wants on its right: see `Operand`. */
export type OperandKind = 'nothing' | 'number' | 'word' | 'words' | 'sides';

type Operator = {
  /** Types of fact it may stand on. */
  readonly on: readonly FactType[];
  readonly operand: OperandKind;
};

/** The operators a condition may use, each typed. */
export const OPERATORS = {
  empty: {
    on: ['text', 'number', 'choice', 'choices', 'term', 'list'],
    operand: 'nothing',
  },
  present: {
    on: ['text', 'number', 'choice', 'choices', 'term', 'list'],
    operand: 'nothing',
  },
  is: {
    on: ['choice', 'number'],
    operand: 'word',
  },
  is_not: {
    on: ['choice', 'number'],
    operand: 'word',
  },
  one_of: {
    on: ['choice'],
    operand: 'words',
  },
  includes_any: {
    on: ['choices'],
    operand: 'words',
  },
  at_least: {
    on: ['number'],
    operand: 'number',
  },
  at_most: {
    on: ['number'],
    operand: 'number',
  },
  more_than: {
    on: ['number'],
    operand: 'number',
  },
  less_than: {
    on: ['number'],
    operand: 'number',
  },
  is_true: {
    on: ['flag'],
    operand: 'nothing',
  },
  is_false: {
    on: ['flag'],
    operand: 'nothing',
  },
  count_at_least: {
    on: ['list', 'choices', 'term'],
    operand: 'number',
  },
  differs_among: {
    on: ['term'],
    operand: 'words',
  },
  differs_from: {
    on: ['term'],
    operand: 'sides',
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
