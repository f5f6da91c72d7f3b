import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { planCalendar } from './plan-calendar.ts';
import type { PlanEvent } from './plan-calendar.ts';

const day: PlanEvent = {
  uid: '0197c1f0-0000-7000-8000-000000000001',
  sequence: 3,
  stamp: '2026-03-20T09:00:00.000Z',
  summary: 'Sign in; once, “really” 🚀',
  text: `By: Ute\nBEGIN:VALARM\nA long line ${'of words '.repeat(30)}äöü`,
  at: { day: '2026-03-29' },
};
const time: PlanEvent = {
  ...{ uid: 'kickoff', sequence: 1, stamp: day.stamp, summary: 'Kickoff', text: '' },
  at: { startsAt: '2026-03-30T08:00:00.000Z', endsAt: '2026-03-30T09:00:00.000Z', place: 'Room 1' },
};

/** What another program than the one that wrote it reads. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const { uid, sequence, summary, description, startDate, endDate, location } = new ICAL.Event(event);
    const allDay = startDate.isDate;
    return {
      ...{ uid, sequence, summary, description, location, allDay },
      from: allDay ? startDate.toString() : startDate.toJSDate().toISOString(),
      to: allDay ? endDate.toString() : endDate.toJSDate().toISOString(),
      stamp: String(event.getFirstPropertyValue('dtstamp')),
      busy: event.getFirstPropertyValue('transp') !== 'TRANSPARENT',
    };
  });
  return { method: calendar.getFirstPropertyValue('method'), events };
}

test('a plan is read word for word by another program: days as whole days, times as instants', () => {
  expect(read(planCalendar([day, time], { name: 'Acme', language: 'en' }))).toMatchObject({
    method: 'PUBLISH',
    events: [
      {
        ...{ uid: day.uid, sequence: 3, summary: day.summary, description: day.text },
        ...{ allDay: true, from: '2026-03-29', to: '2026-03-30', busy: false, stamp: '2026-03-20T09:00:00Z' },
      },
      {
        ...{ allDay: false, from: '2026-03-30T08:00:00.000Z', to: '2026-03-30T09:00:00.000Z' },
        ...{ location: 'Room 1', busy: true },
      },
    ],
  });
});

test('lines end and are folded as RFC 5545 says, and a calendar without entries is one', () => {
  const text = planCalendar([day], { name: 'Grüße', language: 'de' });
  const lines = text.split('\r\n');
  expect(lines.join('')).not.toMatch(/[\r\n]/);
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT']);
  expect(read(planCalendar([], { name: 'Acme', language: 'en' })).events).toEqual([]);
});

test.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
  'a day is the same day when this process runs in %s',
  (zone) => {
    const was = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      const { events } = read(planCalendar([day], { name: 'Acme', language: 'en' }));
      expect(events[0]).toMatchObject({ from: '2026-03-29', to: '2026-03-30' });
    } finally {
      if (was === undefined) delete process.env['TZ'];
      else process.env['TZ'] = was;
    }
  },
);
