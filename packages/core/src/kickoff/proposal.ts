import { wallTime } from '../time/businessTime.ts';
import { addBusinessDays, dayNumber } from '../time/days.ts';

/** Business days after the close by which customers expect their kickoff. */
export const KICKOFF_WITHIN_DAYS = 5;
/** Business days that people need to make room for it. */
const NOTICE_DAYS = 2;
/** Minutes after midnight: an hour that suits most calendars of one zone. */
const HOUR = 10 * 60;

/** A day and hour for the kickoff that nobody has agreed to yet. */
export type Proposal = {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** ISO date. */
  readonly day: string;
  /** The last day that keeps to the five business days (ISO date). */
  readonly latestDay: string;
  /** The proposed day is later than that. */
  readonly late: boolean;
};

/**
 * Proposes a kickoff in two business days, on the last day within five of the close where that is sooner and still ahead; at
 * ten in the given zone. `null` where a date is none. Days are ISO dates.
 */
export function proposeKickoff(given: {
  readonly closedOn: string;
  readonly today: string;
  /** IANA name; one that does not exist counts as UTC. */
  readonly timezone: string;
  readonly holidays: readonly string[];
}): Proposal | null {
  const { closedOn, today, timezone, holidays } = given;
  const latestDay = addBusinessDays(closedOn, KICKOFF_WITHIN_DAYS, holidays);
  const tomorrow = addBusinessDays(today, 1, holidays);
  const withNotice = addBusinessDays(today, NOTICE_DAYS, holidays);
  if (latestDay === null || tomorrow === null || withNotice === null) return null;
  const day = withNotice > latestDay && latestDay >= tomorrow ? latestDay : withNotice;
  const number = dayNumber(day);
  if (number === null) return null;
  const at = new Date(wallTime(number, HOUR, timezone)).toISOString();
  return { at, day, latestDay, late: day > latestDay };
}
