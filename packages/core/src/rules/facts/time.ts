import { filled } from '../../facts/filler.ts';
import { businessDaysUpTo, instantOf, localDay } from '../../time/days.ts';
import { once, type World } from '../world.ts';

/** Time as the register counts it: instants compare as instants, days are counted in the account's time zone. */

/** The instant the record is judged at, in milliseconds, or `null` where none is known. */
export const nowMs = once((world): { readonly at: number | null } => {
  const { asOf } = world.circumstances;
  return { at: asOf === null ? null : instantOf(asOf) };
});

/** The account's time zone, UTC where it has none. */
export const zoneOf = once((world: World): string => filled(world.record.account.timezone) ?? 'UTC');

/** Why days cannot be counted for this account. */
export function zoneUnknown(world: World): string {
  return `the time zone “${zoneOf(world)}” is not known, so days cannot be counted in it`;
}

export const NOW_UNKNOWN = 'the record gives no current time, so nobody can tell what is late';

/** Whether one instant (ISO 8601) lies before another. */
export function isBefore(one: string, other: string): boolean {
  return (instantOf(one) ?? 0) < (instantOf(other) ?? 0);
}

/**
 * Business days after the local date of `from` up to and with the local date of `to` (ISO 8601 instants);
 * negative never: 0 where `to` is not later. `null` where the account's time zone is unknown.
 */
export function businessDaysAfter(world: World, from: string, to: string): number | null {
  const zone = zoneOf(world);
  const start = localDay(from, zone);
  const end = localDay(to, zone);
  return start === null || end === null ? null : businessDaysUpTo(start, end, world.circumstances.holidays);
}
