import { z } from 'zod';
import { oneAddress } from '../people/address.ts';
import { instantOf } from '../time/days.ts';
import { zoneName } from '../time/zoneName.ts';
import { cut } from '../text/cut.ts';
import { oneLine } from '../text/oneLine.ts';
import type { Candidate } from './meeting.ts';

const instant = z.string().refine((text) => instantOf(text) !== null, 'An instant in ISO 8601.');
const person = z.strictObject({ name: z.string().min(1).max(120), address: oneAddress });

/** One mail about a meeting to one of its people, word for word; the calendar entry is made of it alone. */
export const meetingMail = z.strictObject({
  to: oneAddress,
  /** Names the meeting for good, whatever becomes of it. */
  uid: z.string().min(1).max(200),
  /** Goes up with each change: calendars heed the highest. */
  sequence: z.int().min(0),
  /** When it was decided; the same in every try. */
  stamp: instant,
  startsAt: instant,
  endsAt: instant,
  /** The zone that the text tells the time in. The entry itself is in UTC: right in every zone, whenever clocks change. */
  timezone: z.string().max(100),
  organizer: person,
  attendees: z.array(person).min(1).max(100),
  place: z.string().max(500),
  subject: z.string().min(1).max(200),
  text: z.string().max(20_000),
});
export type MeetingMail = z.infer<typeof meetingMail>;

/** Everything that is decided about a meeting. */
export type Meeting = {
  readonly uid: string;
  readonly sequence: number;
  /** ISO 8601 UTC. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly timezone: string;
  readonly place: string;
  readonly goal: string;
  readonly organizer: Candidate;
  readonly attendees: readonly Candidate[];
};

/** What surrounds the meeting in its text. */
export type About = {
  readonly account: string;
  readonly workspace: string;
  readonly firstValue: string | null;
  /** When it was decided, ISO 8601 UTC. */
  readonly decidedAt: string;
};

/** The five points of every kickoff (feature 181), filled from the packet. Promised dates are not among them: they have reviews of their own. */
export function agendaOf(firstValue: string | null): string[] {
  return [
    'Who is who, on your side and on ours',
    'Your goal: is it still right?',
    firstValue === null ? 'First value: what you will see first' : `First value: ${stripped(firstValue)}`,
    'Scope: what we set up, and what we need from you',
    'Next steps: who does what, and how we keep in touch',
  ];
}

/** The invitation's text, the same for everyone. `startsAt` null: for looking at before a time is set. */
export function invitationText(
  meeting: Pick<Meeting, 'minutes' | 'timezone' | 'place' | 'goal' | 'organizer' | 'attendees'> & {
    readonly startsAt: string | null;
  },
  { account, workspace, firstValue }: Pick<About, 'account' | 'workspace' | 'firstValue'>,
): string {
  const { place, goal, attendees, organizer } = meeting;
  const of = (side: Candidate['side']) =>
    attendees.filter((one) => one.side === side).map(({ name, role }) => `${name} (${role})`);
  return [
    'Hello,',
    '',
    `we invite you to the kickoff of ${account} with ${workspace}.`,
    '',
    `When: ${meeting.startsAt === null ? 'the time that is set' : whenText({ ...meeting, startsAt: meeting.startsAt })}`,
    ...(place === '' ? [] : [`Where: ${place}`]),
    '',
    ...(goal === ''
      ? ['We would like to hear your goal in your own words.']
      : [
          `Your goal, as we understood it: ${stripped(goal)}.`,
          'Is it still right? Tell us before the kickoff, or there.',
        ]),
    '',
    'Agenda',
    ...agendaOf(firstValue).map((point, index) => `${index + 1}. ${point}`),
    '',
    `From your side: ${of('customer').join(', ')}`,
    `From ours: ${of('ours').join(', ')}`,
    '',
    'Kind regards',
    organizer.name,
    '',
  ].join('\n');
}

/** One mail for each attendee: the invitation, or with a higher sequence what became of it. */
export function invitationMails(meeting: Meeting, about: About): MeetingMail[] {
  const verb = meeting.sequence === 0 ? 'Kickoff' : 'New time for the kickoff';
  return mailsOf(meeting, about, meeting.attendees, {
    subject: `${verb}: ${about.account} and ${about.workspace}`,
    text: invitationText(meeting, about),
  });
}

/** One mail for each of these people: the meeting does not take place, or no longer with them. */
export function cancellationMails(
  meeting: Meeting,
  about: About,
  people: readonly Candidate[],
): MeetingMail[] {
  return mailsOf(meeting, about, people, {
    subject: `Called off: kickoff of ${about.account} and ${about.workspace}`,
    text: [
      'Hello,',
      '',
      `the kickoff of ${about.account} with ${about.workspace} on ${whenText(meeting)} does not take place as you have it in your calendar.`,
      'We will come back to you.',
      '',
      'Kind regards',
      meeting.organizer.name,
      '',
    ].join('\n'),
  });
}

function mailsOf(
  meeting: Meeting,
  about: About,
  people: readonly Candidate[],
  words: { readonly subject: string; readonly text: string },
): MeetingMail[] {
  const { uid, sequence, startsAt, minutes, timezone, place, organizer } = meeting;
  return people.map(({ address: to }) => ({
    to,
    uid,
    sequence,
    stamp: about.decidedAt,
    startsAt,
    endsAt: endOf(startsAt, minutes),
    timezone,
    organizer: named(organizer),
    attendees: meeting.attendees.map(named),
    place,
    subject: cut(words.subject, 200),
    text: words.text,
  }));
}

function named({ name, address: own }: Candidate) {
  return { name, address: own };
}

/** "Thursday 12 March 2026, 10:00 to 11:00 (Europe/Berlin)". */
export function whenText(given: {
  readonly startsAt: string;
  readonly minutes: number;
  readonly timezone: string;
}): string {
  const { startsAt, minutes } = given;
  const zone = shownZone(given.timezone);
  const parts = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
      .formatToParts(new Date(at))
      .filter(({ type }) => type !== 'literal')
      .map(({ value }) => value);
  const clock = (at: string) => parts(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).join(':');
  // The parts without what the language puts between them, which differs from one version of its data to the next.
  const day = parts(startsAt, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).join(' ');
  return `${day}, ${clock(startsAt)} to ${clock(endOf(startsAt, minutes))} (${zone})`;
}

/** A zone that clocks can be told in; one that does not exist becomes UTC. */
export function shownZone(timezone: string): string {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zoneName(timezone) });
    return zoneName(timezone);
  } catch {
    return 'UTC';
  }
}

function endOf(startsAt: string, minutes: number): string {
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}

/** On one line, without the full stop: a sentence goes on around it. */
function stripped(text: string): string {
  return oneLine(text).replace(/\.$/, '');
}
