import { kept } from './kept.ts';

/** "3 Mar 2026" in the viewer's locale. A bare date (`2026-03-03`) stays that day in every zone. */
export function formatDate(value: string, locale: string, timeZone: string): string {
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const date = new Date(bare ? `${value}T00:00:00Z` : value);
  return Number.isNaN(date.getTime()) ? value : dates(locale, bare ? 'UTC' : timeZone).format(date);
}

/** "3 Mar 2026, 14:05:09 CET" in the viewer's locale and zone. */
export function formatMoment(value: string, locale: string, timeZone: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : moments(locale, timeZone).format(date);
}

/** "3 Mar 2026, 14:05" in the viewer's locale and zone. */
export function formatDayTime(value: string, locale: string, timeZone: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : dayTimes(locale, timeZone).format(date);
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

const dates = kept((locale, timeZone) => new Intl.DateTimeFormat(locale, { ...DAY, timeZone }));
const dayTimes = kept((locale, timeZone) => new Intl.DateTimeFormat(locale, { ...DAY, ...TIME, timeZone }));
const moments = kept(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { ...DAY, ...TIME, second: '2-digit', timeZoneName: 'short', timeZone }),
);
