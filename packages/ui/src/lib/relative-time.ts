const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "4 min ago", "in 3 h", "yesterday", "12 d ago"; from 30 days on `null`: a date says more. Times in ISO 8601. */
export function relativeTime(at: string, now: string): string | null {
  const distance = Date.parse(at) - Date.parse(now);
  if (Number.isNaN(distance)) return null;
  const size = Math.abs(distance);
  if (size < 45_000) return 'just now';
  if (size >= 30 * DAY) return null;
  const amount =
    size < HOUR
      ? `${Math.max(1, Math.round(size / MINUTE))} min`
      : size < DAY
        ? `${Math.round(size / HOUR)} h`
        : `${Math.round(size / DAY)} d`;
  if (amount === '1 d') return distance < 0 ? 'yesterday' : 'tomorrow';
  return distance < 0 ? `${amount} ago` : `in ${amount}`;
}
