import type { Packet } from '@handrail/core/packets/packet';
import { Badge } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { DateText } from '@handrail/ui/date-text';
import { cx } from '@handrail/ui/lib/cx';
import { DayTime } from '@handrail/ui/day-time';
import { Mark } from '@handrail/ui/mark';
import { UserX } from 'lucide-react';
import { placeId } from './places.ts';
import { From, SourcedValue } from './sourced-value.tsx';
import { timelinePoints, type TimelinePoint } from './timeline-points.ts';

/** Close, kickoff, the earliest go-live the lane allows, and what was promised, on one line. */
export function TimelineSection({
  packet,
}: {
  packet: Pick<Packet, 'deal' | 'timeline' | 'firstValue' | 'terms'>;
}) {
  const points = timelinePoints(packet);
  const { timeline } = packet;
  const late = points.some((point) => point.tooSoon);
  return (
    <Section id="timeline" title="Timeline" note={late ? 'promised sooner than the lane allows' : undefined}>
      {points.length > 1 && <Line points={points} />}
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-x-6 gap-y-3">
        {points.map((point) => (
          <li key={point.key} className="text-sm">
            <span className="flex items-center gap-1.5 text-xs font-medium text-faint">
              <svg width="8" height="8" aria-hidden="true">
                <circle cx="4" cy="4" r="3.5" className={fillOf(point)} />
              </svg>
              {point.title}
            </span>
            <span className={cx('block', point.tooSoon ? 'font-medium text-high' : 'text-ink')}>
              {point.tooSoon && (
                <Mark name="triangle-alert" label="Too soon:" className="mr-1 size-[13px] align-[-2px]" />
              )}
              <PointDate point={point} timeline={timeline} />
            </span>
            <span className="text-xs text-muted">{distance(point, timeline)}</span>
          </li>
        ))}
      </ol>
      <Absent points={points} timeline={timeline} />
      {timeline.attendees.length > 0 && <Attendees attendees={timeline.attendees} />}
    </Section>
  );
}

function PointDate({ point, timeline }: { point: TimelinePoint; timeline: Packet['timeline'] }) {
  switch (point.key) {
    case 'kickoff':
      return (
        <SourcedValue field="kickoff.at" value={timeline.kickoffAt}>
          {(at) => <DayTime at={at} />}
        </SourcedValue>
      );
    case 'promised':
      return (
        <SourcedValue field="handoff.promisedGoLive" value={timeline.promisedGoLive}>
          {(date) => <DateText date={date} />}
        </SourcedValue>
      );
    case 'closed':
    case 'earliest':
    case 'start':
    case 'firstValue':
      return <DateText date={point.at} />;
  }
}

function Line({ points }: { points: readonly TimelinePoint[] }) {
  return (
    <div className="mb-4 px-2 max-sm:hidden" aria-hidden="true">
      <svg width="100%" height="20" className="overflow-visible">
        <line x1="0" x2="100%" y1="10" y2="10" strokeWidth="2" className="stroke-line-strong" />
        {points.map((point) => (
          <circle
            key={point.key}
            cx={`${point.place}%`}
            cy="10"
            r="6"
            strokeWidth="2"
            className={cx('stroke-surface', fillOf(point))}
          />
        ))}
      </svg>
    </div>
  );
}

function fillOf(point: TimelinePoint): string {
  if (point.tooSoon) return 'fill-high';
  switch (point.key) {
    case 'closed':
      return 'fill-ink';
    case 'kickoff':
      return 'fill-accent';
    case 'earliest':
      return 'fill-medium';
    case 'promised':
    case 'firstValue':
      return 'fill-good';
    case 'start':
      return 'fill-faint';
  }
}

function distance(point: TimelinePoint, timeline: Packet['timeline']): string {
  if (point.key === 'closed') return 'day 0';
  const days = `${Math.abs(point.day)} ${Math.abs(point.day) === 1 ? 'day' : 'days'}`;
  const from =
    point.day === 0
      ? 'on the day of the close'
      : point.day > 0
        ? `${days} after the close`
        : `${days} before the close`;
  if (point.tooSoon && timeline.leadTimeDays !== null)
    return `${from}; the lane needs ${timeline.leadTimeDays}`;
  return point.key === 'earliest' ? `${from}, the lane’s shortest` : from;
}

function Absent({ points, timeline }: { points: readonly TimelinePoint[]; timeline: Packet['timeline'] }) {
  const keys = points.map((point) => point.key);
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 text-xs text-muted empty:hidden">
      {!keys.includes('kickoff') && (
        <span>
          Kickoff:{' '}
          <SourcedValue field="kickoff.at" value={timeline.kickoffAt}>
            {(at) => at}
          </SourcedValue>
        </span>
      )}
      {!keys.includes('promised') && (
        <span>
          Promised go-live:{' '}
          <SourcedValue field="handoff.promisedGoLive" value={timeline.promisedGoLive}>
            {(date) => date}
          </SourcedValue>
        </span>
      )}
      {!keys.includes('earliest') && <span>No lead time applies to this lane.</span>}
    </p>
  );
}

function Attendees({ attendees }: { attendees: Packet['timeline']['attendees'] }) {
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="text-xs font-medium text-faint">Invited to the kickoff</h3>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {attendees.map((attendee) => (
          <li key={attendee.source} className="flex min-w-0 flex-wrap items-center gap-1.5">
            <From sources={[attendee.source]} id={placeId(attendee.source)} className="text-ink">
              {attendee.email}
            </From>
            {!attendee.known && (
              <Badge tone="low" icon={<UserX size={12} aria-hidden="true" />}>
                Not on the map or team
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
