import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addBusinessDays,
  addDays,
  businessDaysBetween,
  calendarDaysBetween,
  instantOf,
  isTimeZone,
  localDate,
} from './days.ts';

test.each([
  ['2026-03-03T23:30:00Z', 'UTC', '2026-03-03'],
  ['2026-03-03T23:30:00Z', null, '2026-03-03'],
  ['2026-03-03T23:30:00Z', 'Europe/Berlin', '2026-03-04'],
  ['2026-03-03T23:30:00Z', 'America/New_York', '2026-03-03'],
  ['2026-03-04T04:59:59Z', 'America/New_York', '2026-03-03'],
  ['2026-03-29T00:59:59Z', 'Europe/London', '2026-03-29'],
  ['2026-03-29T22:30:00Z', 'Europe/London', '2026-03-29'],
  ['2026-03-29T23:30:00Z', 'Europe/London', '2026-03-30'],
  ['2026-10-24T23:30:00Z', 'Europe/London', '2026-10-25'],
  ['2026-03-10T20:30:00Z', 'Pacific/Auckland', '2026-03-11'],
  ['2026-01-01T00:30:00+02:00', 'UTC', '2025-12-31'],
  ['2026-12-31T12:30:00Z', 'Pacific/Kiritimati', '2027-01-01'],
  ['0001-01-01T00:00:00Z', 'UTC', '0001-01-01'],
  ['2026-03-03T23:30:00Z', 'Mars/Olympus', null],
  ['not a time', 'UTC', null],
])('%s in %s is the day %s', (instant, zone, date) => {
  expect(localDate(instant, zone)).toBe(date);
});

test('a zone is known or not, and asking does not throw', () => {
  expect(isTimeZone('Europe/Oslo')).toBe(true);
  for (const zone of ['', ' ', 'Nowhere', '\0', 'Europe/Oslo; DROP TABLE', '__proto__'])
    expect(isTimeZone(zone)).toBe(false);
});

test.each([
  ['2026-03-03T23:30:00Z', ' Europe/Berlin ', '2026-03-04'],
  ['2026-03-04T04:59:59Z', 'America/New York', '2026-03-03'],
  ['2026-03-04T04:59:59Z', 'america/new_york', '2026-03-03'],
  ['2026-03-03T22:30:00Z', 'UTC+2', '2026-03-04'],
  ['2026-03-03T22:30:00Z', 'UTC+1', '2026-03-03'],
  ['2026-03-03T18:30:00Z', 'GMT +05:30', '2026-03-04'],
  ['2026-03-03T18:29:59Z', '+5:30', '2026-03-03'],
  ['2026-03-03T03:29:59Z', 'UTC-0330', '2026-03-02'],
  ['2026-03-03T23:30:00Z', 'z', '2026-03-03'],
  ['2026-03-03T23:30:00Z', 'UTC+25', null],
  ['2026-03-03T23:30:00Z', 'GMT plus one', null],
])('%s in a zone typed as “%s” is the day %s', (instant, zone, date) => {
  expect(localDate(instant, zone)).toBe(date);
});

test('the day in a zone is the day that Intl tells, at any instant', () => {
  const zones = [
    'Europe/Berlin',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ];
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      fc.constantFrom(...zones),
      (at, zone) => {
        const told = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);
        expect(localDate(at.toISOString(), zone)).toBe(told);
      },
    ),
    { numRuns: 300 },
  );
});

test('an instant may be written with a space, small letters, no colon in its offset, or a leap second', () => {
  const at = Date.parse('2026-03-03T14:20:00Z');
  expect(instantOf('2026-03-03t14:20:00z')).toBe(at);
  expect(instantOf('2026-03-03 15:20:00+01:00')).toBe(at);
  expect(instantOf('2026-06-30T23:59:60Z')).toBe(Date.parse('2026-06-30T23:59:59Z'));
  expect(instantOf('soon')).toBeNull();
});

test.each([
  ['2026-04-03', '2026-04-06', 1],
  ['2026-04-03', '2026-04-03', 0],
  ['2026-04-06', '2026-04-03', 0],
  ['2026-04-03', '2026-04-04', 0],
  ['2026-04-04', '2026-04-05', 0],
  ['2026-04-04', '2026-04-06', 1],
  ['2026-04-01', '2026-04-15', 10],
])('from %s to %s there are %i business days', (from, to, days) => {
  expect(businessDaysBetween(from, to)).toBe(days);
});

test('a holiday counts once, on a weekday inside the span only', () => {
  const days = (holidays: string[]) => businessDaysBetween('2026-04-01', '2026-04-08', holidays);
  expect(days([])).toBe(5);
  expect(days(['2026-04-03', '2026-04-03'])).toBe(4);
  expect(days(['2026-04-04', '2026-04-01', '2026-04-09', 'whenever'])).toBe(5);
  expect(days(['2026-04-08'])).toBe(4);
});

const date = fc
  .integer({ min: 0, max: 40_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

test('business days counted by arithmetic are those counted one by one', () => {
  fc.assert(
    fc.property(
      date,
      fc.integer({ min: 0, max: 60 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
      (from, span, off) => {
        const holidays = off.map((days) => addDays(from, days) ?? '');
        let expected = 0;
        for (let day = 1; day <= span; day++) {
          const at = addDays(from, day) ?? '';
          const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
          if (weekday !== 0 && weekday !== 6 && !holidays.includes(at)) expected++;
        }
        const to = addDays(from, span) ?? '';
        expect(businessDaysBetween(from, to, holidays)).toBe(expected);
        expect(calendarDaysBetween(from, to)).toBe(span);
      },
    ),
  );
});

test('the n-th business day lies n business days away', () => {
  fc.assert(
    fc.property(
      date,
      fc.integer({ min: 1, max: 400 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }),
      (from, days, off) => {
        const holidays = off.map((day) => addDays(from, day) ?? '');
        const to = addBusinessDays(from, days, holidays) ?? '';
        expect(businessDaysBetween(from, to, holidays)).toBe(days);
        const weekday = new Date(`${to}T00:00:00Z`).getUTCDay();
        expect([1, 2, 3, 4, 5]).toContain(weekday);
      },
    ),
  );
});

test('what is no date gives null, never a wrong number', () => {
  for (const wrong of ['2026-02-29', '2026-13-01', '2026-4-1', '', 'today', '2026-04-01T00:00:00Z']) {
    expect(addDays(wrong, 1)).toBeNull();
    expect(addBusinessDays(wrong, 1)).toBeNull();
    expect(businessDaysBetween(wrong, '2026-04-01')).toBeNull();
    expect(calendarDaysBetween('2026-04-01', wrong)).toBeNull();
  }
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
});
