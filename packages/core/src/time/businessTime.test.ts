import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBusinessMinutes, businessMinutesBetween } from './businessTime.ts';
import type { BusinessHours } from './businessTime.ts';

const office: BusinessHours = {
  timezone: 'Europe/Berlin',
  opens: 9 * 60,
  closes: 17 * 60,
  days: [1, 2, 3, 4, 5],
  holidays: [],
};

test.each([
  ['within a day', '2026-03-03T09:00:00.000Z', 60, '2026-03-03T10:00:00.000Z'],
  ['over night', '2026-03-03T15:30:00.000Z', 60, '2026-03-04T08:30:00.000Z'],
  ['over a weekend', '2026-03-06T15:30:00.000Z', 60, '2026-03-09T08:30:00.000Z'],
  ['from before opening', '2026-03-03T02:00:00.000Z', 30, '2026-03-03T08:30:00.000Z'],
  ['from a Sunday', '2026-03-08T12:00:00.000Z', 8 * 60, '2026-03-09T16:00:00.000Z'],
  ['over the change to summer time', '2026-03-27T15:00:00.000Z', 120, '2026-03-30T08:00:00.000Z'],
  ['exactly up to closing', '2026-03-03T15:00:00.000Z', 60, '2026-03-03T16:00:00.000Z'],
])('business minutes pass only in business hours: %s', (_, from, minutes, to) => {
  expect(addBusinessMinutes(from, minutes, office)).toBe(to);
  expect(businessMinutesBetween(from, to, office)).toBe(minutes);
});

test('a holiday is no business day, and a day of another zone is one by its own clock', () => {
  const holiday = { ...office, holidays: ['2026-03-04'] };
  expect(addBusinessMinutes('2026-03-03T15:30:00.000Z', 60, holiday)).toBe('2026-03-05T08:30:00.000Z');
  const auckland = { ...office, timezone: 'Pacific/Auckland' };
  // Sunday evening in UTC is Monday morning there.
  expect(addBusinessMinutes('2026-03-08T21:00:00.000Z', 60, auckland)).toBe('2026-03-08T22:00:00.000Z');
});

test('no business minute lies before its start, and as many pass as were added', () => {
  const anyHours = fc
    .record({
      timezone: fc.constantFrom(
        'UTC',
        'Europe/Berlin',
        'America/New_York',
        'Asia/Kathmandu',
        'Pacific/Auckland',
      ),
      opens: fc.integer({ min: 0, max: 700 }),
      length: fc.integer({ min: 300, max: 700 }),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    })
    .map(({ opens, length, ...rest }) => ({ ...rest, opens, closes: opens + length, holidays: [] }));
  const anyTime = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(anyHours, anyTime, fc.integer({ min: 1, max: 2400 }), (hours, time, minutes) => {
      const from = time.toISOString();
      const to = addBusinessMinutes(from, minutes, hours);
      expect(to > from).toBe(true);
      expect(businessMinutesBetween(from, to, hours)).toBe(minutes);
    }),
  );
});
