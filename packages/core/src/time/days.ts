import { remembering } from '../compare/remember.ts';
import { zoneName } from './zoneName.ts';

/**
 * Days as ISO dates ("2026-05-01") and instants as ISO 8601 date-times. Business days are Monday to Friday without the holidays given.
 */

const DAY = 86_400_000;
const QUARTER = 900_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The calendar date of an instant in a time zone (IANA name; `null` is UTC); `null` for a zone or instant that does not exist. */
export function localDate(instant: string, zone: string | null): string | null {
  const day = localDay(instant, zone);
  return day === null ? null : isoDate(day);
}

/** As `localDate`, as a day number. */
export function localDay(instant: string, zone: string | null): number | null {
  const time = instantOf(instant);
  if (time === null) return null;
  if (zone === null || zone === '' || zone === 'UTC') return Math.floor(time / DAY);
  const offset = offsetAt(zone, time);
  return offset === null ? null : Math.floor((time + offset) / DAY);
}

/** Whether the runtime knows the time zone. */
export function isTimeZone(zone: string): boolean {
  return zoneOf(zone) !== null;
}

/** As machines write it: nothing to mend before it is read. */
const PLAIN_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:[0-5]\d(?:\.\d{1,3})?Z$/;

/**
 * Milliseconds since 1970 of an ISO 8601 date-time with zone, or `null` when it is none. A leap second is the second before it.
 * One record's instants are read again and again, by rows and packet.
 */
export const instantOf: (text: string) => number | null = remembering((text) => {
  const time = Date.parse(
    text.length > 10 && !PLAIN_INSTANT.test(text)
      ? text
          .replace(/^(.{10})[ t]/, '$1T')
          .replace(/z$/, 'Z')
          .replace(/:60(?=[.Z+-])/, ':59')
      : text,
  );
  return Number.isNaN(time) ? null : time;
});

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
  return start === null || end === null ? null : businessDaysUpTo(start, end, holidays);
}

/** As `businessDaysBetween`, of day numbers. */
export function businessDaysUpTo(start: number, end: number, holidays: readonly string[] = []): number {
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

/** The `days`-th business day before `date`; the date itself for 0. `null` when `date` is no date. */
export function businessDayBefore(
  date: string,
  days: number,
  holidays: readonly string[] = [],
): string | null {
  const start = dayNumber(date);
  if (start === null) return null;
  const off = new Set(holidays);
  let day = start;
  for (let left = Math.max(0, Math.trunc(days)); left > 0;) {
    day--;
    if (isWeekday(day) && !off.has(isoDate(day))) left--;
  }
  return isoDate(day);
}

/** Days since 1970-01-01 of an ISO date, or `null` when there is no such day. */
export function dayNumber(date: string): number | null {
  if (!ISO_DATE.test(date)) return null;
  const [year, month, day] = [digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  // Counted by hand, several times faster than a `Date`: years that begin in March put the leap day last, and 400 of them are an era.
  const years = month > 2 ? year : year - 1;
  const era = Math.floor(years / 400);
  const inEra = years - era * 400;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719_468;
}

/** The number that the digits from one place up to another stand for. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The ISO date of a day number. */
export function isoDate(day: number): string {
  if (day < FIRST_DAY || day > LAST_DAY) return new Date(day * DAY).toISOString().slice(0, 10);
  // The way back of `dayNumber`: eras of 400 years that begin in March.
  const since = day + 719_468;
  const era = Math.floor(since / 146_097);
  const inEra = since - era * 146_097;
  const years = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const months = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * months + 2) / 5) + 1;
  const month = months < 10 ? months + 3 : months - 9;
  const year = years + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

/** 1000-01-01 and 9999-12-31: between them a year has four digits. */
const FIRST_DAY = -354_285;
const LAST_DAY = 2_932_896;

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

/** What is known of a zone: how it is read, and its offset on the days on which that does not change. */
type Zone = {
  readonly format: Intl.DateTimeFormat;
  /** By day; `null` on a day on which the clocks change. */
  readonly offsets: Map<number, number | null>;
  /** On those days by quarter of an hour: clocks change on such a one. */
  readonly quarters: Map<number, number>;
};

const zones = new Map<string, Zone | null>();
/** Zones come from records, so the cache is bounded; so are the days of one zone. */
const MOST_ZONES = 1000;
const MOST_DAYS = 4000;

/**
 * Milliseconds that a zone's clocks are ahead of UTC at an instant; `null` for a zone that does not exist. Asking `Intl` is slow,
 * so the offset of a day (in UTC) is kept where it is the same at its beginning and its end.
 */
export function offsetAt(name: string, time: number): number | null {
  const zone = zoneOf(name);
  if (zone === null) return null;
  const day = Math.floor(time / DAY);
  let held = zone.offsets.get(day);
  if (held === undefined) {
    const offset = readOffset(zone.format, day * DAY);
    held = offset === readOffset(zone.format, (day + 1) * DAY) ? offset : null;
    if (zone.offsets.size >= MOST_DAYS) zone.offsets.clear();
    zone.offsets.set(day, held);
  }
  return held ?? offsetOfQuarter(zone, Math.floor(time / QUARTER));
}

function offsetOfQuarter({ format, quarters }: Zone, quarter: number): number {
  const held = quarters.get(quarter);
  if (held !== undefined) return held;
  const offset = readOffset(format, quarter * QUARTER);
  if (quarters.size >= MOST_DAYS) quarters.clear();
  quarters.set(quarter, offset);
  return offset;
}

function readOffset(format: Intl.DateTimeFormat, time: number): number {
  const read = new Map<string, number>();
  let beforeChrist = false;
  for (const { type, value } of format.formatToParts(time)) {
    if (type === 'era') beforeChrist = value.startsWith('B');
    else read.set(type, Number(value));
  }
  const get = (part: string) => read.get(part) ?? 0;
  // Years before 100 cannot be given to Date.UTC; the year before 1 is 1 BC.
  const local = new Date(0);
  local.setUTCFullYear(beforeChrist ? 1 - get('year') : get('year'), get('month') - 1, get('day'));
  local.setUTCHours(get('hour'), get('minute'), get('second'));
  return local.getTime() - Math.floor(time / 1000) * 1000;
}

function zoneOf(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = readZone(name);
  if (zones.size >= MOST_ZONES) zones.clear();
  zones.set(name, zone);
  return zone;
}

function readZone(name: string): Zone | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zoneName(name),
      calendar: 'gregory',
      numberingSystem: 'latn',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    return { format, offsets: new Map(), quarters: new Map() };
  } catch {
    return null;
  }
}
