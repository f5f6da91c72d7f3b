import { afterEach, expect, test } from 'vitest';
import type { MeetingMail } from '@handrail/core/kickoff/invitation';
import { calendarPart } from './calendar.ts';
import { smtpMailer } from './smtp.ts';
import { calendarEntry } from './testing/calendar-entry.ts';
import { smtpServer } from './testing/smtp-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const mail: MeetingMail = {
  to: 'ute@norrdal.example',
  uid: '0197c1f0-0000-7000-8000-000000000001',
  sequence: 0,
  stamp: '2026-03-20T09:00:00.000Z',
  startsAt: '2026-03-30T08:00:00.000Z',
  endsAt: '2026-03-30T09:00:00.000Z',
  timezone: 'Europe/Berlin',
  organizer: { name: 'Ines Ott', address: 'ines@vendor.example' },
  attendees: [
    { name: 'Ute “U.” Brandt; Grüße, “:', address: 'ute@norrdal.example' },
    { name: 'Ines Ott', address: 'ines@vendor.example' },
  ],
  place: 'https://meet.example/norrdal?a=1,2;b',
  subject: 'Kickoff: Norrdal, Logistik; and Acme 🚀',
  text: `Hello,\n\nWhen: Monday; at ten, sharp.\nBEGIN:VALARM\nA long line ${'of words '.repeat(30)}äöü\n`,
};

/** Sends the meeting over a real mail server and reads what came out on the other side. */
async function sent(method: 'REQUEST' | 'CANCEL', given: Partial<MeetingMail> = {}) {
  const meeting = { ...mail, ...given };
  const server = await smtpServer();
  closers.push(server.close);
  const { to, subject, text, organizer } = meeting;
  const calendar = calendarPart(method, meeting);
  const message = { id: 'effect-1', to, subject, text, replyTo: organizer.address, calendar };
  const mailer = smtpMailer({ url: server.url, from: 'Handrail <handrail@example.com>' });
  expect(await mailer.sendMail(message)).toEqual({ ok: true });
  const [first, ...more] = server.received;
  if (first === undefined || more.length > 0) throw new Error(`${server.received.length} mails`);
  return { to: first.to, entry: await calendarEntry(first) };
}

test('an invitation comes as a mail to one person and an entry that another program reads word for word', async () => {
  const { to, entry } = await sent('REQUEST');
  expect(to).toEqual(['ute@norrdal.example']);
  expect(entry.mail.text?.trim()).toBe(mail.text.trim());
  expect(entry.mail.replyTo).toMatchObject([{ address: 'ines@vendor.example' }]);
  expect(entry).toMatchObject({
    methods: ['REQUEST', 'REQUEST'],
    uid: mail.uid,
    sequence: 0,
    status: 'CONFIRMED',
    startsAt: mail.startsAt,
    endsAt: mail.endsAt,
    summary: mail.subject,
    location: mail.place,
    organizer: 'mailto:ines@vendor.example',
    attendees: [
      { address: 'ute@norrdal.example', name: mail.attendees[0]?.name, status: 'NEEDS-ACTION' },
      { address: 'ines@vendor.example', name: 'Ines Ott', status: 'ACCEPTED' },
    ],
  });
  expect(entry.description).toBe(mail.text);
});

test('a new time keeps the UID and has the higher sequence; a cancellation says so in both places', async () => {
  const later = { startsAt: '2026-03-31T08:00:00.000Z', endsAt: '2026-03-31T09:30:00.000Z' };
  const { entry: moved } = await sent('REQUEST', { sequence: 1, ...later });
  expect(moved).toMatchObject({ uid: mail.uid, sequence: 1, ...later });
  const { entry: off } = await sent('CANCEL', { sequence: 2 });
  expect(off).toMatchObject({
    methods: ['CANCEL', 'CANCEL'],
    uid: mail.uid,
    sequence: 2,
    status: 'CANCELLED',
  });
});

test('the same mail is the same entry, byte for byte, however often it is written', () => {
  expect(calendarPart('REQUEST', mail)).toEqual(calendarPart('REQUEST', structuredClone(mail)));
});
