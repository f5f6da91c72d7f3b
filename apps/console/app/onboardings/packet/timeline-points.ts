import type { Packet } from '@handrail/core/packets/packet';

/** One date on the packet's timeline. */
export type TimelinePoint = {
  readonly key: 'closed' | 'kickoff' | 'earliest' | 'promised' | 'start' | 'firstValue';
  readonly title: string;
  /** ISO date, or ISO time for the kickoff. */
  readonly at: string;
  /** Days from the close; negative before it. */
  readonly day: number;
  /** Place on the line, 0 to 100. */
  readonly place: number;
  /** The promised go-live is sooner than the lane's shortest lead time allows. */
  readonly tooSoon: boolean;
};

const DAY_MS = 86_400_000;

/** The known dates in order, each with its distance from the close and its place on a line from the first to the last. */
export function timelinePoints(
  packet: Pick<Packet, 'deal' | 'timeline' | 'firstValue' | 'terms'>,
): TimelinePoint[] {
  const { closedOn, kickoffAt, earliestGoLive, promisedGoLive } = packet.timeline;
  const known = (
    [
      ['closed', packet.deal.closed ? 'Deal closed' : 'Expected close', closedOn],
      ['kickoff', 'Kickoff', kickoffAt.value],
      ['earliest', 'Earliest go-live', earliestGoLive],
      ['promised', 'Promised go-live', promisedGoLive.value],
      ['start', 'Term starts', startDate(packet.terms)],
      ['firstValue', 'First value', packet.firstValue.targetDate.value],
    ] as const
  ).flatMap(([key, title, at]) => {
    const time = at === null ? NaN : Date.parse(at.slice(0, 10));
    return at === null || Number.isNaN(time) ? [] : [{ key, title, at, time }];
  });
  const times = known.map(({ time }) => time);
  const [first, span] = [Math.min(...times), Math.max(...times) - Math.min(...times) || 1];
  const close = Date.parse(closedOn.slice(0, 10));
  return known
    .sort((one, other) => one.time - other.time)
    .map(({ key, title, at, time }) => ({
      key,
      title,
      at,
      day: Math.round((time - close) / DAY_MS),
      place: ((time - first) / span) * 100,
      tooSoon: key === 'promised' && earliestGoLive !== null && time < Date.parse(earliestGoLive),
    }));
}

/** The start date as the most binding system tells it. */
function startDate(terms: Packet['terms']): string | null {
  const row = terms.find(({ field }) => field === 'startDate');
  if (row === undefined || row.conflict.length > 0) return null;
  const text = row.bySource[row.sourceOfTruth ?? 'crm']?.text;
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}
