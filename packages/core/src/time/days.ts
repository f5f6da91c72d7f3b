/**
 * Days as ISO dates ("2026-05-01") and instants as ISO 8601 date-times. Business days are Monday to Friday without the holidays given.
 */

const DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The calendar date of an instant in a time zone (IANA name; `null` is UTC); `null` for a zone or instant that does not exist. */
export function localDate(instant: string, zone: string | null): string | null {
  const time = instantOf(instant);
  if (time === null) return null;
  if (zone === null || zone === '' || zone === 'UTC') return isoDate(Math.floor(time / DAY));
  const format = formatterOf(zone);
  if (format === null) return null;
  let year = '';
  let month = '';
  let day = '';
  for (const part of format.formatToParts(time)) {
    if (part.type === 'year') year = part.value;
    else if (part.type === 'month') month = part.value;
    else if (part.type === 'day') day = part.value;
  }
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether the runtime knows the time zone. */
export function isTimeZone(zone: string): boolean {
  return formatterOf(zone) !== null;
}

/** Milliseconds since 1970 of an ISO 8601 date-time with zone, or `null` when it is none. A leap second is the second before it. */
export function instantOf(text: string): number | null {
  const time = Date.parse(
    text.length > 10
      ? text
          .replace(/^(.{10})[ t]/, '$1T')
          .replace(/z$/, 'Z')
          .replace(/:60(?=[.Z+-])/, ':59')
      : text,
  );
  return Number.isNaN(time) ? null : time;
}

/** Days from one date to another; negative when `to` is earlier. `null` when either is no date. */
export function calendarDaysBetween(from: string, to: string): number | null {
  const start = dayNumber(from);
  const end = dayNumber(to);
  return start === null || end === null ? null : end - start;
}

/** Business days after `from` up to and including `to`; 0 when `to` is not later. `null` when either is no date. */
export function businessDaysBetween(
  from: string,
  to: string,
  holidays: readonly string[] = [],
): number | null {
  const start = dayNumber(from);
  const end = dayNumber(to);
  if (start === null || end === null) return null;
  if (end <= start) return 0;
  let days = weekdaysUpTo(end) - weekdaysUpTo(start);
  if (holidays.length > 0) {
    for (const holiday of new Set(holidays)) {
      const day = dayNumber(holiday);
      if (day !== null && day > start && day <= end && isWeekday(day)) days--;
    }
  }
  return days;
}

/** The date `days` later (earlier when negative), or `null` when `date` is no date. */
export function addDays(date: string, days: number): string | null {
  const start = dayNumber(date);
  return start === null ? null : isoDate(start + days);
}

/** The `days`-th business day after `date`; the date itself for 0. */
export function addBusinessDays(date: string, days: number, holidays: readonly string[] = []): string | null {
  const start = dayNumber(date);
  if (start === null) return null;
  const off = new Set(holidays);
  let day = start;
  // Whole weeks at once where no holiday can fall in between keeps long spans cheap.
  let left = Math.max(0, Math.trunc(days));
  if (off.size === 0 && left >= 5 && isWeekday(day)) {
    day += Math.floor(left / 5) * 7;
    left %= 5;
  }
  while (left > 0) {
    day++;
    if (isWeekday(day) && !off.has(isoDate(day))) left--;
  }
  return isoDate(day);
}

/** Days since 1970-01-01 of an ISO date, or `null` when there is no such day. */
export function dayNumber(date: string): number | null {
  const found = ISO_DATE.exec(date);
  if (!found) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const day = time / DAY;
  return isoDate(day) === date ? day : null;
}

/** The ISO date of a day number. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 1970-01-01 was a Thursday; counted from the Monday before it. */
function weekdaysUpTo(day: number): number {
  const sinceMonday = day + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(5, sinceMonday - weeks * 7 + 1);
}

function isWeekday(day: number): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5;
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();
/** Zones come from records, so the cache is bounded. */
const MOST_ZONES = 1000;

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  } catch {
    format = null;
  }
  if (formatters.size >= MOST_ZONES) formatters.clear();
  formatters.set(zone, format);
  return format;
}
