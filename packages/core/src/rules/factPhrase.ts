import { listWords } from '../text/listWords.ts';
import type { Condition, Operand } from './condition.ts';
import { amountPhrase } from './amountPhrase.ts';
import type { ChoiceFact, Fact, Says, TermFact } from './facts/fact.ts';
import { FACTS, factOf } from './facts/catalogue.ts';
import type { Threshold } from './register.ts';
import { TERM_SOURCES } from './vocabulary.ts';
import { numberWords, SOURCE_WORDS } from './words.ts';

/**
 * How a condition on one fact reads, and how its contrary does. Without a subject these are whole clauses, with one they
 * stand behind it, in the singular ("is missing"); of an item's fact the item is the subject.
 */
export type FactPhrase = {
  readonly subject: string | null;
  readonly plural: boolean;
  readonly says: Says;
};

type FactCondition = Extract<Condition, { kind: 'fact' }>;
type Thresholds = Readonly<Record<string, Threshold>>;

/** A condition on one fact in words, from the fact's declaration. */
export function factPhrase(condition: FactCondition, thresholds: Thresholds): FactPhrase {
  const fact = factOf(condition.fact);
  if (!fact) throw new Error(`no fact ${condition.fact}`);
  const told = phraseOf(fact, condition, thresholds);
  if (fact.scope !== undefined) return { subject: `the ${itemOf(fact.scope)}`, plural: false, says: told };
  const lead = `${fact.title} `;
  const plural = fact.plural === true;
  if (!told.every((clause) => clause.startsWith(lead))) return { subject: null, plural, says: told };
  const [holds, not] = [told[0].slice(lead.length), told[1].slice(lead.length)];
  return { subject: fact.title, plural, says: [inSingular(holds), inSingular(not)] };
}

/** "a risk" without its article, by the noun of its list. */
function itemOf(noun: string): string {
  const list = FACTS.find((fact) => fact.type === 'list' && fact.noun === noun);
  return list?.type === 'list' ? withoutArticle(list.one) : noun;
}

/** "an open onboarding", "another open onboarding" → "open onboarding". */
export function withoutArticle(one: string): string {
  return one.replace(/^(?:an?|another) /, '');
}

const PLURALS: Readonly<Record<string, string>> = {
  is: 'are',
  has: 'have',
  does: 'do',
  differs: 'differ',
  includes: 'include',
};
const SINGULARS = new Map(Object.entries(PLURALS).map(([one, many]) => [many, one]));

/** A predicate as it stands behind a subject in the plural: "is missing" → "are missing". */
export function inPlural(predicate: string): string {
  return predicate.replace(/^\w+/, (verb) => PLURALS[verb] ?? verb);
}

function inSingular(predicate: string): string {
  return predicate.replace(/^\w+/, (verb) => SINGULARS.get(verb) ?? verb);
}

function phraseOf(fact: Fact, { operator, operand }: FactCondition, thresholds: Thresholds): Says {
  switch (operator) {
    case 'present':
    case 'is_true':
      return presence(fact);
    case 'empty':
    case 'is_false':
      return contrary(presence(fact));
    case 'is':
    case 'one_of':
      if (fact.type === 'choice') return choiceSays(fact, valuesOf(operand));
      return amountPhrase(fact, 'is', operand, thresholds);
    case 'is_not':
      if (fact.type === 'choice') return contrary(choiceSays(fact, valuesOf(operand)));
      return contrary(amountPhrase(fact, 'is', operand, thresholds));
    case 'includes_any': {
      const values = 'choices' in fact ? valuesOf(operand).map((value) => fact.choices[value] ?? value) : [];
      const list = listWords(values, 'or');
      return [`${fact.title} include ${list}`, `${fact.title} do not include ${list}`];
    }
    case 'count_at_least':
      return countSays(fact, operand, thresholds);
    case 'differs_among': {
      const names = valuesOf(operand).map(sourceWords);
      const sources = listWords(names);
      return [
        `${fact.title} differs between ${names.length > 2 ? 'any two of ' : ''}${sources}`,
        `${fact.title} is the same in ${sources}`,
      ];
    }
    case 'differs_from':
      return sidesSay(fact, operand);
    case 'at_least':
    case 'at_most':
    case 'more_than':
    case 'less_than':
      return amountPhrase(fact, operator, operand, thresholds);
  }
}

const contrary = ([holds, not]: Says): Says => [not, holds];

/** That the fact is there, or that the flag is true. */
function presence(fact: Fact): Says {
  if (fact.says) return fact.says;
  switch (fact.type) {
    case 'term':
      return [`a source names ${fact.title}`, `no source names ${fact.title}`];
    case 'list': {
      const many = fact.title.replace(/^the /, '');
      return [`there are ${many}`, `there are no ${many}`];
    }
    case 'text':
    case 'number':
    case 'flag':
    case 'choice':
    case 'choices':
      return fact.scope === undefined
        ? [`${fact.title} is filled in`, `${fact.title} is missing`]
        : [`has ${withArticle(bare(fact))}`, `has no ${bare(fact)}`];
  }
}

/** "its status" → "status". */
function bare({ title }: Fact): string {
  return title.replace(/^(?:its|the) /, '');
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function choiceSays(fact: ChoiceFact, values: readonly string[]): Says {
  const lead = fact.scope === undefined ? `${fact.title} ` : '';
  const { is, not, words } = { is: `${lead}is {}`, not: `${lead}is not {}`, ...fact.asked };
  const named = values.map((value) => words?.[value] ?? fact.choices[value] ?? value);
  // "not started" stands last, so that its "not" speaks of nothing else; alone, its contrary is "started".
  const inOrder = [...named].sort((one, other) => Number(isNegative(one)) - Number(isNegative(other)));
  const [only = ''] = named;
  if (named.length === 1 && isNegative(only))
    return [is.replace('{}', only), is.replace('{}', only.slice(4))];
  const list = listWords(inOrder, 'or');
  return [is.replace('{}', list), not.replace('{}', list)];
}

const isNegative = (words: string) => words.startsWith('not ');

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function countSays(fact: Fact, operand: Operand, thresholds: Thresholds): Says {
  const count =
    operand.kind === 'number'
      ? operand.value
      : operand.kind === 'threshold'
        ? thresholds[operand.name]?.value
        : undefined;
  if (count === 1) return presence(fact);
  const words = count === undefined ? operandTitle(operand) : (COUNTS[count] ?? numberWords(count));
  const many = fact.type === 'term' ? `sources name ${fact.title}` : fact.title.replace(/^the /, '');
  const lead = fact.type === 'term' ? '' : 'there are ';
  return [`${lead}at least ${words} ${many}`, `${lead}fewer than ${words} ${many}`];
}

function operandTitle(operand: Operand): string {
  return operand.kind === 'fact' ? (factOf(operand.name)?.title ?? operand.name) : '';
}

function sidesSay(fact: Fact | TermFact, operand: Operand): Says {
  if (operand.kind !== 'sides') return [fact.title, fact.title];
  const of = listWords(operand.of.map(sourceWords), 'or');
  const from = listWords(operand.from.map(sourceWords), 'or');
  const sides = `in ${of} from what ${from} says`;
  return [`${fact.title} differs ${sides}`, `${fact.title} does not differ ${sides}`];
}

function valuesOf(operand: Operand): readonly string[] {
  return operand.kind === 'word' ? [operand.value] : operand.kind === 'words' ? operand.value : [];
}

function sourceWords(name: string): string {
  const source = TERM_SOURCES.find((candidate) => candidate === name);
  return source ? SOURCE_WORDS[source] : name;
}
