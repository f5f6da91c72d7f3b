import { formatDayTime, formatMoment } from './lib/format-date.ts';
import { useViewer } from './viewer.tsx';

/** A meeting's or mail's moment, to the minute, in the viewer's zone: "3 Mar 2026, 14:05"; with seconds and zone on hover. */
export function DayTime({ at, className }: { at: string; className?: string }) {
  const { locale, timeZone } = useViewer();
  return (
    <time
      dateTime={at}
      title={formatMoment(at, locale, timeZone)}
      className={className}
      suppressHydrationWarning
    >
      {formatDayTime(at, locale, timeZone)}
    </time>
  );
}
