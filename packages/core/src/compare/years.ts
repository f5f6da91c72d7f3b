import type { Meaning } from './meaning.ts';

/** Words before a year that make it an end or a beginning; the second of each pair takes the year itself in. */
const BEFORE = /\b(?:before|prior to|older than|earlier than|vor)\b/i;
const UNTIL = /\b(?:until|up to|through|bis)\b/i;
const AFTER = /\b(?:after|later than|newer than|nach)\b/i;
const SINCE = /\b(?:since|from|seit|ab)\b/i;

/**
 * Whether a line is about other years than an exclusion: "orders of 2025" are not the "orders before 2024" that the paper excludes.
 * A line that names no year, or an open span of years as well, may be about any.
 */
export function isOfOtherYears(excluded: Meaning, line: Meaning): boolean {
  const [barred, named] = [yearsIn(excluded), yearsIn(line)];
  if (barred.length === 0 || named.length === 0) return false;
  if ([BEFORE, UNTIL, AFTER, SINCE].some((span) => span.test(line.text))) return false;
  return !named.some((year) => barred.some((mark) => covers(excluded.text, mark, year)));
}

function covers(text: string, mark: number, year: number): boolean {
  if (BEFORE.test(text)) return year < mark;
  if (UNTIL.test(text)) return year <= mark;
  if (AFTER.test(text)) return year > mark;
  if (SINCE.test(text)) return year >= mark;
  return year === mark;
}

function yearsIn(meaning: Meaning): number[] {
  return meaning.quantities.flatMap((quantity) => (quantity.kind === 'year' ? [quantity.year] : []));
}
