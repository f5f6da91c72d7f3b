import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

/** One entry of a plan for calendars: a whole day, or a time. */
export type PlanEvent = {
  /** Stays the same while it is the same entry. */
  readonly uid: string;
  /** Goes up with each change. */
  readonly sequence: number;
  /** When it was changed last (ISO 8601 UTC). */
  readonly stamp: string;
  readonly summary: string;
  readonly text: string;
  readonly at:
    { readonly day: string } | { readonly startsAt: string; readonly endsAt: string; readonly place: string };
};

/** How often calendars are asked to look again. Few do it more often whatever they are told. */
const EVERY_SECONDS = 3600;

/**
 * A plan as calendars follow it (RFC 5545): nobody is asked and nobody answers. What is due on a day is that whole day, in every zone,
 * and takes up no time.
 */
export function planCalendar(
  events: readonly PlanEvent[],
  { name, language }: { readonly name: string; readonly language: string },
): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Handrail', product: 'Handrail', language: language.toUpperCase() },
    name,
    ttl: EVERY_SECONDS,
  });
  for (const { uid, sequence, stamp, summary, text, at } of events)
    calendar.createEvent({
      ...{ id: uid, sequence, summary, stamp: new Date(stamp), status: ICalEventStatus.CONFIRMED },
      description: { plain: text },
      ...('day' in at
        ? {
            allDay: true,
            // The library writes the day that it is in UTC.
            start: new Date(`${at.day}T00:00:00Z`),
            transparency: ICalEventTransparency.TRANSPARENT,
          }
        : {
            ...{ start: new Date(at.startsAt), end: new Date(at.endsAt) },
            location: at.place === '' ? null : at.place,
          }),
    });
  return calendar.toString();
}
