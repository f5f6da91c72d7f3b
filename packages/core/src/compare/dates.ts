import { dayNumber } from '../time/days.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Full and short names; German, Dutch and French where they differ. */
const MONTH_NAMES: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  sept: 9,
  januar: 1,
  jänner: 1,
  februar: 2,
  märz: 3,
  maerz: 3,
  mai: 5,
  juni: 6,
  juli: 7,
  oktober: 10,
  dezember: 12,
  januari: 1,
  februari: 2,
  maart: 3,
  mei: 5,
  augustus: 8,
  december_: 12,
  janvier: 1,
  février: 2,
  mars: 3,
  avril: 4,
  juin: 6,
  juillet: 7,
  août: 8,
  septembre: 9,
  octobre: 10,
  novembre: 11,
  décembre: 12,
  ...Object.fromEntries(MONTHS.map((name, index) => [name, index + 1])),
};

/** Source of a pattern for a month's name (with an optional dot), longest first. */
export const MONTH_PATTERN = `(?:${Object.keys(MONTH_NAMES)
  .filter((name) => !name.endsWith('_'))
  .sort((one, other) => other.length - one.length)
  .join('|')})\\.?`;

/** 1 to 12, or `null`. */
export function monthNumber(name: string): number | null {
  return MONTH_NAMES[name.toLowerCase().replace(/\.$/, '')] ?? null;
}

/** The ISO date, or `null` when there is no such day. */
export function isoDateOf(year: number, month: number, day: number): string | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return dayNumber(date) === null ? null : date;
}

/** The first such day after `after` (an ISO date); 29 February waits for a leap year. */
export function nextDate(month: number, day: number, after: string): string | null {
  const year = Number(after.slice(0, 4));
  for (let later = 0; later <= 8; later++) {
    const date = isoDateOf(year + later, month, day);
    if (date !== null && date > after) return date;
  }
  return null;
}

const WRITTEN = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)?[ -](${MONTH_PATTERN}),?[ -](\\d{4})$`,
  'iu',
);
const WRITTEN_US = new RegExp(`^(${MONTH_PATTERN}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'iu');

/**
 * A full date as people type it: "2026-05-01", "1 May 2026", "May 1st, 2026", "01.05.2026", "13/05/2026".
 * `null` when it is none, or when day and month cannot be told apart ("05/01/2026").
 */
export function parseDate(text: string): string | null {
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(plain);
  if (iso) return isoDateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = WRITTEN.exec(plain);
  if (written) return isoDateOf(Number(written[3]), monthNumber(written[2] ?? '') ?? 0, Number(written[1]));
  const american = WRITTEN_US.exec(plain);
  if (american)
    return isoDateOf(Number(american[3]), monthNumber(american[1] ?? '') ?? 0, Number(american[2]));
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(plain);
  if (dotted) return isoDateOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(plain);
  if (!slashed) return null;
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  if (first > 12) return isoDateOf(year, second, first);
  if (second > 12 || first === second) return isoDateOf(year, first, second);
  return null;
}

/**
 * Whether a text that is no full date cannot be `date` however it is read: "06/02/2027" is neither reading of 1 June 2027, and
 * "3 May" is never 1 May.
 */
export function excludesDate(text: string, date: string): boolean {
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(plain);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    const readings = [isoDateOf(year, first, second), isoDateOf(year, second, first)];
    return readings.some((reading) => reading !== null) && !readings.includes(date);
  }
  const yearless = WRITTEN.exec(`${plain} ${date.slice(0, 4)}`);
  return yearless !== null && parseDate(`${plain} ${date.slice(0, 4)}`) !== date;
}
