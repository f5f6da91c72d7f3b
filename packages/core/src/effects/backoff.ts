/** Between the first two tries, seconds. */
const FIRST = 5;
/** A system that is down for a day is asked this often, seconds. */
const LONGEST = 3600;

/** Seconds until the next try after so many, tripled each time. `chance` from 0 to 1 spreads what failed together over half as long again. */
export function secondsUntilRetry(attempts: number, chance: number): number {
  const wait = Math.min(LONGEST, FIRST * 3 ** Math.max(0, attempts - 1));
  return Math.round(wait * (1 + chance / 2));
}
