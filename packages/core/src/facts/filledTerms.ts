import type { Terms } from '../deals/record.ts';
import { filled } from './filler.ts';

/** Whether anything is filled in: an object of terms in which nothing is filled in is not there. */
export function carriesSomething(terms: Terms | undefined): boolean {
  return terms !== undefined && Object.values(terms).some(saysSomething);
}

function saysSomething(value: Terms[keyof Terms]): boolean {
  if (typeof value === 'string') return filled(value) !== null;
  if (Array.isArray(value))
    return value.some((entry: unknown) => typeof entry !== 'string' || filled(entry) !== null);
  return value !== undefined;
}
