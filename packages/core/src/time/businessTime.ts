import { instantOf, isoDate, localDay, offsetAt } from './days.ts';

/** When people work: local wall-clock hours on some days of the week, without the holidays. */
export type BusinessHours = {
  /** IANA name. */
  readonly timezone: string;
  /** Minutes after local midnight, `opens` before `closes`. */
  readonly opens: number;
  readonly closes: number;
  /** 1 for Monday to 7 for Sunday; at least one. */
  readonly days: readonly number[];
  /** ISO dates. */
  readonly holidays: readonly string[];
};

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Longer than any SLA: a year and a half of days. Where hours leave nothing to count, the search ends here. */
const FURTHEST_DAYS = 550;

/**
 * The instant (ISO 8601, UTC) at which so many business minutes have passed since `from`. Minutes are real ones: a day on which
 * the clocks change in working hours has more or fewer of them. Throws where `from` is no instant.
 */
export function addBusinessMinutes(from: string, minutes: number, hours: BusinessHours): string {
  const start = timeOf(from);
  let left = Math.max(0, minutes) * MINUTE;
  for (const span of spans(start, hours)) {
    if (span.end - span.start >= left) return new Date(span.start + left).toISOString();
    left -= span.end - span.start;
  }
  return new Date(start + FURTHEST_DAYS * DAY).toISOString();
}

/** Whole business minutes from one instant to another; 0 where `to` is not later. Throws where either is no instant. */
export function businessMinutesBetween(from: string, to: string, hours: BusinessHours): number {
  const end = timeOf(to);
  let passed = 0;
  for (const span of spans(timeOf(from), hours)) {
    if (span.start >= end) break;
    passed += Math.min(span.end, end) - span.start;
  }
  return Math.floor(passed / MINUTE);
}

/** Stretches of working time from an instant on, the first one cut where it has begun. */
function* spans(from: number, hours: BusinessHours): Generator<{ start: number; end: number }> {
  const off = new Set(hours.holidays);
  const first = localDay(new Date(from).toISOString(), hours.timezone) ?? Math.floor(from / DAY);
  for (let day = first; day <= first + FURTHEST_DAYS; day += 1) {
    if (!hours.days.includes(weekday(day)) || off.has(isoDate(day))) continue;
    const start = Math.max(from, wallTime(day, hours.opens, hours.timezone));
    const end = wallTime(day, hours.closes, hours.timezone);
    if (end > start) yield { start, end };
  }
}

/** 1 for Monday to 7 for Sunday; 1970-01-01, day 0, was a Thursday. */
function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** When a zone's clocks show so many minutes after midnight on a day. Asked twice, as the offset may change in between. */
export function wallTime(day: number, minutes: number, zone: string): number {
  const shown = day * DAY + minutes * MINUTE;
  const guess = shown - (offsetAt(zone, shown) ?? 0);
  return shown - (offsetAt(zone, guess) ?? 0);
}

function timeOf(instant: string): number {
  const time = instantOf(instant);
  if (time === null) throw new TypeError(`Not an instant: ${instant}`);
  return time;
}
