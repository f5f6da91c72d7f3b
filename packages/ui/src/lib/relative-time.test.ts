import { expect, test } from 'vitest';
import { relativeTime } from './relative-time.ts';

const now = '2026-03-10T12:00:00.000Z';

test.each([
  ['2026-03-10T11:59:40.000Z', 'just now'],
  ['2026-03-10T11:56:00.000Z', '4 min ago'],
  ['2026-03-10T15:00:00.000Z', 'in 3 h'],
  ['2026-03-09T12:00:00.000Z', 'yesterday'],
  ['2026-03-11T12:00:00.000Z', 'tomorrow'],
  ['2026-02-26T12:00:00.000Z', '12 d ago'],
])('%s is said as "%s"', (at, words) => {
  expect(relativeTime(at, now)).toBe(words);
});

test('a month away or more is left to the date, and so is what is no time', () => {
  expect(relativeTime('2026-01-10T12:00:00.000Z', now)).toBeNull();
  expect(relativeTime('soon', now)).toBeNull();
});
