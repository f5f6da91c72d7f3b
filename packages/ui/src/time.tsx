import { formatDate, formatMoment } from './lib/format-date.ts';
import { relativeTime } from './lib/relative-time.ts';
import { useViewer } from './viewer.tsx';

/** A moment as people say it ("4 min ago"); `ViewerProvider` shows the exact time on hover. ISO 8601 in. */
export function Time({ at, className }: { at: string; className?: string }) {
  const { locale, timeZone, now } = useViewer();
  return (
    <time dateTime={at} data-moment="" className={className} suppressHydrationWarning>
      {relativeTime(at, now) ?? formatDate(at, locale, timeZone)}
    </time>
  );
}

/** A moment in full, in the viewer's zone, for logs and records. */
export function ExactTime({ at, className }: { at: string; className?: string }) {
  const { locale, timeZone, now } = useViewer();
  return (
    <time
      dateTime={at}
      title={relativeTime(at, now) ?? undefined}
      className={className}
      suppressHydrationWarning
    >
      {formatMoment(at, locale, timeZone)}
    </time>
  );
}
