import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { MeetingMail } from '@handrail/core/kickoff/invitation';
import type { CalendarPart } from './message.ts';

/**
 * A meeting as calendars take it from a mail (RFC 5545 and 5546): asked to it, told of a new time (same UID, higher sequence), or
 * told that it is off. Times are in UTC, which is right in every zone whenever its clocks change; each calendar shows its own time.
 */
export function calendarPart(method: CalendarPart['method'], mail: MeetingMail): CalendarPart {
  const { organizer, attendees, place } = mail;
  const off = method === 'CANCEL';
  const calendar = ical({
    method: off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Handrail', product: 'Handrail', language: 'EN' },
  });
  calendar.createEvent({
    id: mail.uid,
    sequence: mail.sequence,
    stamp: new Date(mail.stamp),
    start: new Date(mail.startsAt),
    end: new Date(mail.endsAt),
    summary: mail.subject,
    description: { plain: mail.text },
    location: place === '' ? null : place,
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: organizer.name, email: organizer.address },
    attendees: attendees.map(({ name, address }) => ({
      name,
      email: address,
      role: ICalAttendeeRole.REQ,
      // The organizer has said yes by asking the others.
      status: address === organizer.address ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
      rsvp: !off && address !== organizer.address,
    })),
  });
  return { method, text: calendar.toString() };
}

/** A meeting as a file to put into one's own calendar: nobody is asked, and nobody answers (RFC 5546, PUBLISH). */
export function calendarFile(mail: MeetingMail): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Handrail', product: 'Handrail', language: 'EN' },
  });
  calendar.createEvent({
    id: mail.uid,
    sequence: mail.sequence,
    stamp: new Date(mail.stamp),
    start: new Date(mail.startsAt),
    end: new Date(mail.endsAt),
    summary: mail.subject,
    description: { plain: mail.text },
    location: mail.place === '' ? null : mail.place,
    status: ICalEventStatus.CONFIRMED,
    organizer: { name: mail.organizer.name, email: mail.organizer.address },
  });
  return calendar.toString();
}
