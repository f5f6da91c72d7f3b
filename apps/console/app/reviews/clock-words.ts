import { relativeTime } from '@handrail/ui/lib/relative-time';

/** What a clock says that runs out at `at`: "due in 2 h", "3 h over"; null where a date says more. Times in ISO 8601. */
export function clockWords(at: string, now: string): string | null {
  const words = relativeTime(at, now);
  if (words === null) return null;
  if (words === 'just now') return 'due now';
  if (words === 'yesterday') return '1 d over';
  return words.endsWith(' ago') ? words.replace(/ ago$/, ' over') : `due ${words}`;
}

/** Business minutes as people say them: "45 min", "7 h", "2 h 30 min". */
export function minuteWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
