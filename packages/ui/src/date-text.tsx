import { formatDate } from './lib/format-date.ts';
import { useViewer } from './viewer.tsx';

/** A date in the viewer's locale. Takes `2026-03-03` or a full ISO 8601 time. */
export function DateText({ date, className }: { date: string; className?: string }) {
  const { locale, timeZone } = useViewer();
  return (
    <time dateTime={date} className={className} suppressHydrationWarning>
      {formatDate(date, locale, timeZone)}
    </time>
  );
}
