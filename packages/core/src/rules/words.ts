import { remembering } from '../compare/remember.ts';
import { termKey, type TermField } from '../compare/terms.ts';
import { listWords } from '../text/listWords.ts';
import { oneLine } from '../text/oneLine.ts';
import type { SourceRef } from './outcome.ts';
import { TERM_SOURCES, type TermSource } from './vocabulary.ts';
import { inKeyOrder } from './world.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Names of the sources of terms as they stand in a sentence. */
export const SOURCE_WORDS: Readonly<Record<TermSource, string>> = {
  crm: 'the CRM',
  orderForm: 'the order form',
  contract: 'the contract',
  billing: 'billing',
  provisioning: 'provisioning',
};

/** Up to as many words are compared each with each, which is quicker than any table. */
const MOST_COMPARED = 12;

/** Each once, in the order in which they first stand; mostly there is one, or none. */
export function eachOnce(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  if (words.length > MOST_COMPARED) return [...new Set(words)];
  return words.filter((word, at) => words.indexOf(word) === at);
}

/** 2400000 → "2,400,000"; decimals are kept. The same on every machine. */
export function numberWords(value: number): string {
  if (value > -1000 && value < 1000) return String(value);
  const [whole = '', decimals] = String(value).split('.');
  const words = whole.includes('e') ? whole : grouped(whole);
  return decimals === undefined ? words : `${words}.${decimals}`;
}

/** Digits with a comma before every three, counted from the end. */
function grouped(whole: string): string {
  const first = whole.startsWith('-') ? 1 : 0;
  let words = whole;
  for (let at = whole.length - 3; at > first; at -= 3) words = `${words.slice(0, at)},${words.slice(at)}`;
  return words;
}

/** "2026-04-17" → "17 April 2026"; anything else comes back as it is. */
export function dateWords(isoDate: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate);
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : isoDate;
}

/** "1 day", "3 days". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

/** Longest text within a sentence, so that one sentence stays one. */
const LONGEST_WORDS = 120;

/** A text in quotation marks, on one line and cut after 120 characters. */
export const quoted = remembering(
  (text: string): string => `“${cut(startOf(text).replace(/(?<![.])\.$/, ''))}”`,
);

/** The start of a text on one line. */
function startOf(text: string): string {
  return oneLine(text.slice(0, 1000));
}

function cut(text: string): string {
  if (text.length <= LONGEST_WORDS) return text;
  const characters = Array.from(text);
  return characters.length > LONGEST_WORDS ? `${characters.slice(0, LONGEST_WORDS - 1).join('')}…` : text;
}

const wordsOfText = remembering((text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateWords(text) : cut(startOf(text)),
);

/** Any value of a record as it reads in a sentence. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return wordsOfText(value);
  if (typeof value === 'number') return numberWords(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : listWords(value.map(valueWords));
  if (typeof value === 'object' && 'amount' in value && 'currency' in value) {
    return `${valueWords(value.currency)} ${valueWords(value.amount)}`;
  }
  return cut(JSON.stringify(inKeyOrder(value)));
}

/** The source of a term's reference: `crm` of `terms.crm.plan`. */
export function termSourceOf({ source }: SourceRef): TermSource {
  return sourceIn(source);
}

const sourceIn = remembering((path: string): TermSource => {
  const name = path.split('.', 2)[1];
  return TERM_SOURCES.find((source) => source === name) ?? 'crm';
});

/** Sources that hold the same. */
type Group = { readonly names: string[]; readonly value: unknown; key: string | null | undefined };

/**
 * "the CRM says Pro, but the order form and the contract say Enterprise": sources that hold the same stand together.
 * Where sources are named in `among`, only those.
 */
export function sourcesSay(
  field: TermField,
  carriers: readonly SourceRef[],
  among: readonly string[] | null = null,
): string {
  const groups: Group[] = [];
  for (const carried of carriers) {
    const source = termSourceOf(carried);
    if (among === null || among.includes(source))
      addToGroups(groups, field, SOURCE_WORDS[source], carried.value);
  }
  let words = '';
  groups.forEach(({ names, value }, at) => {
    const joiner = at === 0 ? '' : groups.length === 2 ? ', but ' : at < groups.length - 1 ? ', ' : ', and ';
    words += `${joiner}${listWords(names)} ${names.length === 1 ? 'says' : 'say'} ${valueWords(value)}`;
  });
  return words;
}

function addToGroups(groups: Group[], field: TermField, name: string, value: unknown): void {
  let key: string | null | undefined;
  for (const group of groups) {
    if (group.value !== value) {
      key ??= termKey(field, value);
      group.key ??= termKey(field, group.value);
      if (group.key !== key) continue;
    }
    group.names.push(name);
    return;
  }
  groups.push({ names: [name], value, key });
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set('.!?…');

/** Clauses to one sentence: first letter large, one full stop. */
export function sentence(clauses: readonly string[]): string {
  const joined = clauses.length === 1 ? (clauses[0] ?? '') : clauses.join('; ');
  if (joined === '') return '';
  const end = SENTENCE_ENDS.has(joined.charAt(joined.length - 1)) ? '' : '.';
  return capital(joined.charAt(0)) + joined.slice(1) + end;
}

const capital = remembering((letter: string): string => letter.toUpperCase());
