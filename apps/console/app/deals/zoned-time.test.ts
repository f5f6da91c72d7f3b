import { expect, test } from 'vitest';
import { instantOfLocal, localOfInstant } from './zoned-time.ts';

test.each([
  ['2026-03-03T14:20', 'UTC', '2026-03-03T14:20:00Z'],
  ['2026-03-03T14:20', 'Europe/Berlin', '2026-03-03T13:20:00Z'],
  ['2026-07-03T14:20', 'Europe/Berlin', '2026-07-03T12:20:00Z'],
  ['2026-07-03T00:05', 'America/Los_Angeles', '2026-07-03T07:05:00Z'],
  ['2026-01-01T00:00', 'Pacific/Auckland', '2025-12-31T11:00:00Z'],
  ['2026-06-01T12:00', 'Asia/Kathmandu', '2026-06-01T06:15:00Z'],
])('%s in %s is %s, and back', (local, zone, instant) => {
  expect(instantOfLocal(local, zone)).toBe(instant);
  expect(localOfInstant(instant, zone)).toBe(local);
});

test('a time that the clocks skip is taken an hour later, one they show twice is the first', () => {
  expect(instantOfLocal('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z');
  expect(instantOfLocal('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z');
});

test('what is no time is none', () => {
  for (const text of ['', 'tomorrow', '2026-02-30T10:00', '2026-03-03', '2026-03-03T25:00'])
    expect(instantOfLocal(text, 'UTC')).toBeNull();
  expect(localOfInstant('soon', 'UTC')).toBeNull();
});

test('an unknown zone counts as UTC instead of breaking the form', () => {
  expect(instantOfLocal('2026-03-03T14:20', 'Mars/Olympus')).toBe('2026-03-03T14:20:00Z');
});
