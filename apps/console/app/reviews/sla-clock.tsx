import type { QueueItemView } from '@handrail/api/reviews/queue-views';
import { cx } from '@handrail/ui/lib/cx';
import { formatDate } from '@handrail/ui/lib/format-date';
import { Mark } from '@handrail/ui/mark';
import { useViewer } from '@handrail/ui/viewer';
import { clockWords, minuteWords } from './clock-words.ts';

type Props = { readonly item: Pick<QueueItemView, 'state' | 'dueAt' | 'minutesLeft' | 'escalated'> };

/** How long an item may still take, or has taken too long; the exact time on hover. */
export function SlaClock({ item }: Props) {
  const { locale, timeZone, now } = useViewer();
  if (item.state === 'waiting')
    return (
      <span className="inline-flex items-center gap-1 whitespace-nowrap">
        <Mark name="hourglass" />
        {item.minutesLeft === null ? 'paused' : `paused, ${minuteWords(item.minutesLeft)} left`}
      </span>
    );
  if (item.dueAt === null) return <span className="text-faint">no clock</span>;
  const over = item.dueAt <= now;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 whitespace-nowrap">
      <time
        dateTime={item.dueAt}
        data-moment=""
        className={cx('tabular', over && 'font-medium text-hold')}
        suppressHydrationWarning
      >
        {clockWords(item.dueAt, now) ??
          `${over ? 'over since' : 'due'} ${formatDate(item.dueAt, locale, timeZone)}`}
      </time>
      {item.escalated && <span className="text-xs text-faint">escalated</span>}
    </span>
  );
}
