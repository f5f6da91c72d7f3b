/** "3 Mar 2026" in the viewer's locale. A bare date (`2026-03-03`) stays that day in every zone. */
export function formatDate(value: string, locale: string, timeZone: string): string {
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const date = new Date(bare ? `${value}T00:00:00Z` : value);
  if (Number.isNaN(date.getTime())) return value;
  const options = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: bare ? 'UTC' : timeZone,
  } as const;
  return new Intl.DateTimeFormat(locale, options).format(date);
}

/** "3 Mar 2026, 14:05:09 CET" in the viewer's locale and zone. */
export function formatMoment(value: string, locale: string, timeZone: string): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(date);
}

/** "3 Mar 2026, 14:05" in the viewer's locale and zone. */
export function formatDayTime(value: string, locale: string, timeZone: string): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(date);
}
