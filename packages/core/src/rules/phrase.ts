import { listWords } from '../text/listWords.ts';
import type { Condition } from './condition.ts';
import { factPhrase, inPlural, withoutArticle } from './factPhrase.ts';
import { factOf } from './facts/catalogue.ts';
import type { ListFact } from './facts/fact.ts';
import { factsOf } from './factsOf.ts';
import type { Threshold } from './register.ts';
import type { RowId } from './vocabulary.ts';

type Thresholds = Readonly<Record<string, Threshold>>;

/** A condition as a person would write it, from its data and the declarations of its facts. `titleOf`: what another row is called. */
export function conditionText(
  condition: Condition,
  thresholds: Thresholds,
  titleOf: (row: RowId) => string | null = () => null,
): string {
  return wholeOf(told(condition, true, { thresholds, titleOf, item: null }));
}

type Scope = {
  readonly thresholds: Thresholds;
  readonly titleOf: (row: RowId) => string | null;
  /** The noun of the list whose item is the subject of what is told. */
  readonly item: string | null;
};

type Told = {
  /** What the words stand behind, where others may share them; `null` where they are a clause or speak of the item. */
  readonly subject: string | null;
  readonly plural: boolean;
  /** The predicate, in the singular, or the clause. */
  readonly words: string;
  /** Whether it says one thing, two things of which both hold, or more than commas can keep apart. */
  readonly weight: 'one' | 'pair' | 'many';
  /** Whether "either" may stand before it. */
  readonly choice: boolean;
};

/** The words with their subject in front of them. */
function wholeOf({ subject, plural, words }: Told): string {
  return subject === null ? words : `${subject} ${plural ? inPlural(words) : words}`;
}

const clause = (words: string, weight: Told['weight'] = 'one', choice = false): Told => ({
  subject: null,
  plural: false,
  words,
  weight,
  choice,
});

function told(condition: Condition, holds: boolean, scope: Scope): Told {
  switch (condition.kind) {
    case 'not':
      return told(condition.of, !holds, scope);
    case 'row':
      return clause(`row ${rowName(condition.row, scope)} ${holds ? 'applies' : 'does not apply'}`);
    case 'some':
      return someTold(condition, holds, scope);
    case 'fact': {
      const phrase = factPhrase(condition, scope.thresholds);
      const words = phrase.says[holds ? 0 : 1];
      const isOfItem = scope.item !== null && factOf(condition.fact)?.scope === scope.item;
      return isOfItem ? clause(words) : { ...clause(words), subject: phrase.subject, plural: phrase.plural };
    }
    case 'all':
    case 'any': {
      const joiner = (condition.kind === 'all') === holds ? 'and' : 'or';
      const parts = partsOf(condition, condition.kind).filter(
        (part, _, all) => joiner === 'or' || all.length === 1 || !isCertain(part),
      );
      return join(
        parts.map((part) => told(part, holds, scope)),
        joiner,
      );
    }
  }
}

function rowName(row: RowId, { titleOf }: Scope): string {
  const title = titleOf(row);
  return title === null ? row : `${row} (${title})`;
}

/** The parts, those of a nested list of the same kind among them. */
function partsOf(condition: Condition, kind: 'all' | 'any'): Condition[] {
  return condition.kind === kind ? condition.of.flatMap((part) => partsOf(part, kind)) : [condition];
}

const COMPLEMENTS: Readonly<Record<string, string>> = { more_than: 'at_most', less_than: 'at_least' };

/** Whether a condition holds for every record: a number that is missing, or above, or not above. Such parts only choose the words of a finding. */
function isCertain(condition: Condition): boolean {
  if (condition.kind !== 'any') return false;
  const parts = condition.of.flatMap((part) => (part.kind === 'fact' ? [part] : []));
  return parts.some((one) => {
    const same = parts.filter(({ fact }) => fact === one.fact);
    const isOther = (other: (typeof parts)[number]) =>
      other.operator === COMPLEMENTS[one.operator] &&
      JSON.stringify(other.operand) === JSON.stringify(one.operand);
    return same.some(isOther) && same.some(({ operator }) => operator === 'empty');
  });
}

function someTold(condition: Extract<Condition, { kind: 'some' }>, holds: boolean, scope: Scope): Told {
  const list = factOf(condition.list);
  if (list?.type !== 'list') throw new Error(`no list ${condition.list}`);
  const { where } = condition;
  if (!where) {
    const presence = {
      kind: 'fact',
      fact: list.name,
      operator: 'present',
      operand: { kind: 'nothing' },
    } as const;
    return told({ ...presence, place: condition.place }, holds, scope);
  }
  const inner = told(where, true, { ...scope, item: list.noun });
  const words = `${holds ? list.one : `no ${withoutArticle(list.one)}`} ${behindItem(inner, where, list)}`;
  return clause(words, inner.weight);
}

/** What is told of an item, behind the item; where the item has no part in it, it is only there. */
function behindItem(inner: Told, where: Condition, list: ListFact): string {
  const whole = wholeOf(inner);
  return factsOf(where).some((fact) => fact.scope === list.noun) ? whole : `is listed while ${whole}`;
}

function join(parts: readonly Told[], joiner: 'and' | 'or'): Told {
  const shared = shareSubjects(parts, joiner);
  const [only] = shared;
  if (shared.length === 1 && only) return only;
  const whole = shared.map((part) => ({ ...part, words: wholeOf(part) }));
  return joiner === 'or' ? joinOr(whole) : joinAnd(whole);
}

function joinOr(parts: readonly Told[]): Told {
  const comma = parts.some(({ weight }) => weight === 'many') ? ';' : ',';
  return clause(withoutRepeatedLead(parts).join(`${comma} or `), 'many', true);
}

/** What is simple stands first; a choice between several comes last, so that nothing after it can be read as part of it. */
function joinAnd(parts: readonly Told[]): Told {
  const simple = parts.filter(({ weight }) => weight !== 'many');
  const [first, ...others] = parts
    .filter(({ weight }) => weight === 'many')
    .map(({ words, choice }) => (choice ? `either ${words}` : words));
  const separate = simple.some(({ weight }) => weight === 'pair');
  const plain = withoutRepeatedLead(simple);
  const words = separate ? plain.join(', and ') : listWords(plain);
  if (first === undefined) return clause(words, simple.length > 2 || separate ? 'many' : 'pair');
  return clause([words === '' ? first : `${words}, and ${first}`, ...others].join('; and also '), 'many');
}

/** Parts that say the same of several subjects, as one: "the plan or the package is missing". What says "not" stands alone. */
function shareSubjects(parts: readonly Told[], joiner: 'and' | 'or'): readonly Told[] {
  const groups = new Map<string, Told[]>();
  for (const part of parts) {
    const mayShare = part.subject !== null && !/\b(?:not|no)\b/.test(part.words);
    const key = mayShare ? part.words : `${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].flatMap((group): Told[] => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const subject = listWords(
      group.flatMap((part) => (part.subject === null ? [] : [part.subject])),
      joiner,
    );
    return [{ ...first, subject, plural: joiner === 'and' || group.at(-1)?.plural === true }];
  });
}

/** A subject with its verb. Not one that begins with "no": "no source names a or b" would speak of neither. */
const LEAD = /^(?!no )(?:[^ ,]+ ){1,3}?(?:is|are|has|names) /;

/** "there is no contract", "there is no order form" → "there is no contract", "no order form". */
function withoutRepeatedLead(parts: readonly Told[]): string[] {
  return parts.map(({ words, weight }, index) => {
    const lead = LEAD.exec(words)?.[0];
    const before = parts[index - 1]?.words;
    return weight === 'one' && lead !== undefined && before?.startsWith(lead)
      ? words.slice(lead.length)
      : words;
  });
}
