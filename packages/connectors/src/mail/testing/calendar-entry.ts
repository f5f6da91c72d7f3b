import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import type { Received } from './smtp-server.ts';

/** The calendar entry that came with a mail, read by another program than the one that wrote it. */
export async function calendarEntry({ raw }: Received) {
  const mail = await PostalMime.parse(raw);
  const parts = mail.attachments.filter(({ mimeType }) => mimeType === 'text/calendar');
  const [part] = parts;
  if (part === undefined || parts.length !== 1) throw new Error(`${parts.length} calendar parts in a mail`);
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  const [event] = events;
  if (event === undefined || events.length !== 1)
    throw new Error(`${events.length} events in a calendar part`);
  const one = new ICAL.Event(event);
  return {
    mail,
    /** As the mail's part says it, and as the calendar does. */
    methods: [part.method, calendar.getFirstPropertyValue('method')],
    uid: one.uid,
    sequence: one.sequence,
    status: event.getFirstPropertyValue('status'),
    startsAt: one.startDate.toJSDate().toISOString(),
    endsAt: one.endDate.toJSDate().toISOString(),
    summary: one.summary,
    description: one.description,
    location: one.location,
    organizer: one.organizer,
    attendees: one.attendees.map((attendee) => ({
      address: String(attendee.getFirstValue()).replace(/^mailto:/i, ''),
      name: attendee.getParameter('cn'),
      status: attendee.getParameter('partstat'),
    })),
  };
}
