import type { Quantity } from './quantities.ts';

/** A span of time: minutes (up to weeks), months (up to years) or business days. */
export type Span = { readonly base: 'minute' | 'month' | 'business_day'; readonly value: number };

/**
 * How long a first span of time is: the first month is one month, the first quarter three. `null` for what is no span, for a
 * later one, and for spans that begin with something else than the term ("two weeks after kickoff").
 */
export function firstSpan(quantity: Quantity): Span | null {
  switch (quantity.kind) {
    case 'duration':
      return quantity.afterClose || quantity.elsewhere ? null : quantity;
    case 'ordinal':
      return quantity.value === 1 && quantity.noun !== null ? (unitOf(quantity.noun) ?? null) : null;
    case 'quarter':
      return quantity.inWords && quantity.quarter === 1 && quantity.year === null
        ? { base: 'month', value: 3 }
        : null;
    case 'date':
    case 'year':
    case 'money':
    case 'percent':
    case 'number':
      return null;
  }
}

const UNITS: readonly (readonly [RegExp, Span['base'], number])[] = [
  [/^(?:business|working|work)[- ]?days?$|^werktagen?$|^arbeitstagen?$/, 'business_day', 1],
  [/^(?:minutes?|mins?|minuten?)$/, 'minute', 1],
  [/^(?:hours?|hrs?|h|stunden?)$/, 'minute', 60],
  [/^(?:calendar[- ])?(?:days?|d|tagen?|tag|dagen)$/, 'minute', 1440],
  [/^(?:weeks?|wks?|wochen?|weken)$/, 'minute', 10_080],
  [/^fortnights?$/, 'minute', 20_160],
  [/^(?:months?|mths?|monaten?|monat|maanden)$/, 'month', 1],
  [/^quarters?$/, 'month', 3],
  [/^(?:years?|yrs?|jahren?|jahr|jaar)$/, 'month', 12],
];
/** Source of a pattern for the name of a unit of time. */
export const UNIT =
  '(?:(?:business|working|work|calendar)[- ]days?|minutes?|mins?|minuten?|hours?|hrs?|stunden?|days?|tagen?|dagen|weeks?|wks?|wochen?|weken|fortnights?|months?|mths?|monaten?|maanden|quarters?|years?|yrs?|jahren?)';

/** One of a unit of time by its name: a week is 10,080 minutes, a quarter three months. */
export function unitOf(name: string): Span | undefined {
  const known = UNITS.find(([pattern]) => pattern.test(name.toLowerCase()));
  return known && { base: known[1], value: known[2] };
}
