import type { InternalRole, RowId, Tier } from '../rules/vocabulary.ts';
import { INTERNAL_ROLES, TIERS } from '../rules/vocabulary.ts';
import type { Measurement, Unit } from './measurement.ts';

/** What an audit entry says beside its action. */
export type Details = Readonly<Record<string, unknown>>;

/** Makes the measurements of an entry: of its details and its time. */
export type Measuring = (details: Details, at: string) => readonly Measurement[];

/** The word, where it is one of these. */
export function oneOf<const Word extends string>(words: readonly Word[], value: unknown): Word | null {
  return words.find((word) => word === value) ?? null;
}

/** Those of a list that are of these words, in the words' order. */
export function someOf<const Word extends string>(words: readonly Word[], value: unknown): Word[] {
  return Array.isArray(value) ? words.filter((word) => value.includes(word)) : [];
}

/** The id of a register row. */
export function rowOf(value: unknown): RowId | null {
  return typeof value === 'string' && /^[A-Z]{2,4}(-[A-Z]+)*-\d{3}$/.test(value) ? value : null;
}

/** The ids of register rows. */
export function rowsOf(value: unknown): RowId[] {
  return listOf(value).flatMap((one) => rowOf(one) ?? []);
}

export function tierOf(value: unknown): Tier | null {
  return oneOf(TIERS, value);
}

export function roleOf(value: unknown): InternalRole | null {
  return oneOf(INTERNAL_ROLES, value);
}

/** The members of an object; none of anything else. */
export function detailsOf(value: unknown): Details {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

type Amount = { readonly amount: number; readonly unit: Unit } | Record<string, never>;

/** The time between two instants; nothing where one is not known. */
export function secondsFrom(from: unknown, to: unknown): Amount {
  const [begun, ended] = [instantOf(from), instantOf(to)];
  return begun === null || ended === null ? {} : { amount: (ended - begun) / 1000, unit: 'seconds' };
}

/** A number of things. */
export function countOf(value: unknown): Amount {
  return typeof value === 'number' && Number.isFinite(value) ? { amount: value, unit: 'count' } : {};
}

/** A share between 0 and 1, in percent. */
export function percentOf(value: unknown): Amount {
  return typeof value === 'number' && Number.isFinite(value)
    ? { amount: Math.round(value * 10_000) / 100, unit: 'percent' }
    : {};
}

function instantOf(value: unknown): number | null {
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}
