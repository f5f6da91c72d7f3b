import { isFiller } from '../facts/filler.ts';
import { LONGEST_TERM } from './longest.ts';
import { excludesDate, parseDate } from './dates.ts';
import { parseMoney, type Amount } from './money.ts';
import { parseNumber } from './numbers.ts';
import { sameTerm, termKind, type TermField } from './terms.ts';

/**
 * What a customer typed into a prefilled term. `empty`: nothing was given, so nothing is contradicted.
 * `unreadable`: it cannot be compared with the paper ("about four hundred or so" as seats).
 */
export type Correction =
  | { readonly kind: 'value'; readonly value: string | number | boolean | Amount | readonly string[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' };

const UNREADABLE: Correction = { kind: 'unreadable' };
const COUNT_NOUNS =
  /^(?:about |approx\.? |ca\.? )?(.+?)\s*(?:named |licensed )?(?:seats?|users?|licen[cs]es?|people|persons?|locations?|sites?|stores?|offices?|plants?|months?|mo\.?)?$/iu;
const CADENCES: readonly (readonly [RegExp, string])[] = [
  [/^(?:per |each |every |once a )?(?:month|monthly|monatlich)$/, 'monthly'],
  [/^(?:per |each |every |once a )?(?:quarter|quarterly|vierteljährlich)$/, 'quarterly'],
  [
    /^(?:per |each |every |once a )?(?:year|yearly|annum|annual|annually|jährlich)(?: in advance)?$/,
    'annual',
  ],
  [/^(?:up ?front|in advance|prepaid|all up front)$/, 'upfront'],
];

/** What an amount is for, and how many of those make a year. */
const RATES: readonly (readonly [RegExp, number])[] = [
  [
    /\s*(?:(?:\/|\b(?:per|a|an|each|every|pro|im)\b)\s*(?:year|yr|annum|jahr)|\b(?:annually|yearly|annual|p\.?\s?a\.?))\s*$/i,
    1,
  ],
  [/\s*(?:(?:\/|\b(?:per|a|each|every|pro|im)\b)\s*(?:quarter|quartal)|\bquarterly)\s*$/i, 4],
  [/\s*(?:(?:\/|\b(?:per|a|each|every|pro|im)\b)\s*(?:month|mo|monat)|\bmonthly)\s*$/i, 12],
];

/** Reads a corrected value as the kind of its field, however it was typed: "1,200", "GBP 5,040", "1 May 2026", "two years". */
export function correctionValue(field: TermField, value: unknown): Correction {
  if (value === null || value === undefined) return { kind: 'empty' };
  if (typeof value === 'string' && isFiller(value, field)) return { kind: 'empty' };
  if (typeof value === 'string' && value.length > LONGEST_TERM) return UNREADABLE;
  const kind = termKind(field);
  switch (kind) {
    case 'number':
      return readCount(field, value);
    case 'money':
      return readMoney(value);
    case 'date': {
      const date = typeof value === 'string' ? parseDate(value) : null;
      return date === null ? UNREADABLE : { kind: 'value', value: date };
    }
    case 'cadence': {
      const plain =
        typeof value === 'string'
          ? value
              .trim()
              .toLowerCase()
              .replace(/[-\s]+/g, ' ')
          : '';
      const found = CADENCES.find(([pattern]) => pattern.test(plain));
      return found === undefined ? UNREADABLE : { kind: 'value', value: found[1] };
    }
    case 'flag':
      if (typeof value === 'boolean') return { kind: 'value', value };
      if (typeof value === 'string' && /^\s*(?:yes|y|true|ja|oui|required)\s*$/i.test(value))
        return { kind: 'value', value: true };
      if (typeof value === 'string' && /^\s*(?:no|n|false|nein|non|not required)\s*$/i.test(value))
        return { kind: 'value', value: false };
      return UNREADABLE;
    case 'set': {
      const list = Array.isArray(value)
        ? value
        : typeof value === 'string'
          ? value.split(/\s*[,;\n]\s*/)
          : null;
      if (list === null || !list.every((item): item is string => typeof item === 'string')) return UNREADABLE;
      return list.length === 0 ? { kind: 'empty' } : { kind: 'value', value: list };
    }
    case 'plan':
    case 'package':
    case 'usage':
    case 'entity':
    case 'region':
    case 'payment':
    case 'code':
      if (typeof value === 'string') return { kind: 'value', value };
      return typeof value === 'number' ? { kind: 'value', value: String(value) } : UNREADABLE;
  }
}

/** Whether a corrected value differs from the paper's; `unreadable` when that cannot be told. */
export function correctionDiffers(
  field: TermField,
  corrected: unknown,
  paper: unknown,
): boolean | 'unreadable' {
  const read = correctionValue(field, corrected);
  if (read.kind === 'empty') return false;
  if (read.kind === 'value') return !sameTerm(field, read.value, paper);
  const isNever =
    termKind(field) === 'date' &&
    typeof corrected === 'string' &&
    typeof paper === 'string' &&
    excludesDate(corrected, paper);
  return isNever ? true : 'unreadable';
}

function readCount(field: TermField, value: unknown): Correction {
  if (typeof value === 'number') return { kind: 'value', value };
  if (typeof value !== 'string') return UNREADABLE;
  const years = field === 'termMonths' ? /^(.+?)[\s-]*(?:years?|yrs?\.?|jahre?)$/iu.exec(value.trim()) : null;
  const words = years?.[1] ?? COUNT_NOUNS.exec(value.trim())?.[1] ?? value;
  const count = parseNumber(words.trim().toLowerCase() === 'a' ? '1' : words);
  if (count === null) return UNREADABLE;
  return { kind: 'value', value: years ? count * 12 : count };
}

function readMoney(value: unknown): Correction {
  if (typeof value === 'number') return { kind: 'value', value: { amount: value, currency: '' } };
  if (typeof value === 'string') {
    const rate = RATES.find(([pattern]) => pattern.test(value));
    const money = parseMoney(rate === undefined ? value : value.replace(rate[0], ''));
    if (money === null) return UNREADABLE;
    return { kind: 'value', value: { ...money, amount: money.amount * (rate?.[1] ?? 1) } };
  }
  if (typeof value !== 'object' || value === null || !('amount' in value)) return UNREADABLE;
  const amount =
    typeof value.amount === 'number'
      ? value.amount
      : typeof value.amount === 'string'
        ? parseNumber(value.amount)
        : null;
  const currency =
    'currency' in value && typeof value.currency === 'string' ? value.currency.trim().toUpperCase() : '';
  return amount === null ? UNREADABLE : { kind: 'value', value: { amount, currency } };
}
