import type { Operand } from './condition.ts';
import type { Fact, NumberFact, Says } from './facts/fact.ts';
import { factOf } from './facts/catalogue.ts';
import type { Threshold } from './register.ts';
import { countWords, numberWords } from './words.ts';

/** How a number is compared. */
export type Comparison = 'is' | 'at_least' | 'at_most' | 'more_than' | 'less_than';

/** A comparison of a number in words, and its contrary: "is more than 3 business days overdue", "is at most …". */
export function amountPhrase(
  fact: Fact,
  operator: Comparison,
  operand: Operand,
  thresholds: Readonly<Record<string, Threshold>>,
): Says {
  if (fact.type !== 'number') throw new Error(`${fact.name} is no number`);
  const template = fact.amount ?? `${fact.scope === undefined ? fact.title : 'has it that it'} is {}`;
  const [holds, not] = amounts(fact, operator, operand, thresholds);
  return [template.replace('{}', () => holds), template.replace('{}', () => not)];
}

function amounts(
  fact: NumberFact,
  operator: Comparison,
  operand: Operand,
  thresholds: Readonly<Record<string, Threshold>>,
): Says {
  const named = operand.kind === 'threshold' ? thresholds[operand.name] : undefined;
  const value = operand.kind === 'number' ? operand.value : named?.value;
  const [one, many] = fact.unit ?? ['', ''];
  const words =
    value === undefined
      ? operandTitle(operand)
      : one !== ''
        ? countWords(value, one, many)
        : `${numberWords(value)}${named && !fact.unit && named.unit !== '' ? ` ${named.unit}` : ''}`;
  const isCount = one !== '' && value !== undefined;
  const [atLeast, under]: Says = [`at least ${words}`, `${isCount ? 'fewer' : 'less'} than ${words}`];
  const [over, atMost]: Says = [`more than ${words}`, `at most ${words}`];
  // Of things that are counted, fewer than one is none.
  const [some, none]: Says = [`at least one ${one}`, `no ${many}`];
  switch (operator) {
    case 'at_least':
      return isCount && value === 1 ? [some, none] : [atLeast, under];
    case 'less_than':
      return isCount && value === 1 ? [none, some] : [under, atLeast];
    case 'more_than':
      return isCount && value === 0 ? [some, none] : [over, atMost];
    case 'at_most':
      return isCount && value === 0 ? [none, some] : [atMost, over];
    case 'is':
      return isCount && value === 0 ? [none, some] : [words, `other than ${words}`];
  }
}

function operandTitle(operand: Operand): string {
  return operand.kind === 'fact' ? (factOf(operand.name)?.title ?? operand.name) : '';
}
