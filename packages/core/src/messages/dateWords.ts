import { dayNumber, instantOf, isTimeZone } from '../time/days.ts';

/** A day as people write it: 12 May 2026. What is no day stays as it is. */
export function dayWords(day: string): string {
  return dayNumber(day) === null
    ? day
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00:00Z`),
      );
}

/** An instant as people write it, in a time zone: Tuesday, 12 May 2026 at 10:00 (Europe/Berlin). */
export function timeWords(instant: string, zone: string): string {
  const time = instantOf(instant);
  if (time === null) return instant;
  const timeZone = isTimeZone(zone) ? zone : 'UTC';
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone }).format(time);
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(time);
  return `${date} at ${clock} (${timeZone})`;
}
