import { z } from 'zod';
import { dayNumber } from '../time/days.ts';

/** The single values of a closed-won record, each with the words by which it is refused. */

/** RFC 3339: offset obligatory, "t", "z" or a space allowed, leap seconds allowed; what it lets through is set straight. */
export const dateTime = z
  .string()
  .refine(isDateTime, { params: { must: 'be a date and time with its zone, such as 2026-05-01T09:00:00Z' } })
  .overwrite(straightDateTime);
export const date = z
  .string()
  .refine((text) => dayNumber(text) !== null, { params: { must: 'be a date, such as 2026-05-01' } });
export const email = z
  .string()
  .refine((text) => /^[^\s@"]+@[^\s@"]+$/.test(text), { params: { must: 'be an e-mail address' } });
/** Whole numbers that a double holds exactly; JSON Schema sets no bound. */
export const wholeNumber = z.custom<number>((value) => Number.isSafeInteger(value), {
  params: { must: 'be a whole number' },
});
/** JSON Schema counts characters, not UTF-16 units. */
export const textOf = (most: number) =>
  z.string().refine((text) => text.length <= most || [...text].length <= most, {
    params: { must: `be at most ${most.toLocaleString('en-US')} characters long` },
  });
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** Any JSON value, but it must be there. `parseRecord` has already refused what no store can hold. */
export const anyJson = z.custom<Json>((value) => value !== undefined, { params: { must: 'be given' } });

export const money = z.strictObject({ amount: z.number(), currency: z.string().regex(/^[A-Z]{3}$/) });
export const person = z.strictObject({ name: z.string(), email: email.optional() });

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt ]((?:[01]\d|2[0-3]):[0-5]\d:)([0-5]\d|60)(\.\d+)?(?:([Zz])|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)$/;

function isDateTime(text: string): boolean {
  const found = DATE_TIME.exec(text);
  return found !== null && dayNumber(found[1] ?? '') !== null;
}

/** The one spelling every part of the program reads: "T", "Z" or "+hh:mm", no leap second. Usual spellings stay as they are. */
function straightDateTime(text: string): string {
  const found = DATE_TIME.exec(text);
  if (!found) return text;
  const [, day, minutes, seconds, fraction = '', zulu, sign, hours, offset] = found;
  return `${day}T${minutes}${seconds === '60' ? '59' : seconds}${fraction}${zulu ? 'Z' : `${sign}${hours}:${offset ?? '00'}`}`;
}
