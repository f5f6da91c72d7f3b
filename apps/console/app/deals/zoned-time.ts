import { offsetAt } from '@handrail/core/time/days';

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;

/**
 * The instant (ISO 8601, UTC) of a wall-clock time such as `2026-03-03T14:20` in a zone (IANA name); null for a text that is none.
 * A time that the clocks skip becomes the one an hour later; of a time they show twice, the first counts.
 */
export function instantOfLocal(local: string, timeZone: string): string | null {
  const parts = LOCAL.exec(local);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  const asUtc = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second || 0);
  const back = new Date(asUtc);
  if (back.getUTCDate() !== day || back.getUTCHours() !== hour || back.getUTCMinutes() !== minute)
    return null;
  // The offset before the time is right unless the clocks went forward in between; then the offset after it is.
  const early = asUtc - ahead(timeZone, asUtc - 86_400_000);
  const late = asUtc - ahead(timeZone, asUtc + 86_400_000);
  const fits = [Math.min(early, late), Math.max(early, late)].find(
    (time) => time + ahead(timeZone, time) === asUtc,
  );
  return isoSeconds(fits ?? early);
}

/** The wall-clock time of an instant in a zone, as a `datetime-local` control takes it; null for a text that is no instant. */
export function localOfInstant(instant: string, timeZone: string): string | null {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return null;
  return new Date(time + ahead(timeZone, time)).toISOString().slice(0, 16);
}

/** Milliseconds the zone is ahead of UTC at an instant; an unknown zone counts as UTC. */
function ahead(timeZone: string, time: number): number {
  return offsetAt(timeZone, time) ?? 0;
}

function isoSeconds(time: number): string {
  return new Date(time).toISOString().replace(/\.000Z$/, 'Z');
}
