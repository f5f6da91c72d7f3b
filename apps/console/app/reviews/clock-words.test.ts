import { expect, test } from 'vitest';
import { clockWords, minuteWords } from './clock-words.ts';

const now = '2026-03-10T12:00:00.000Z';

test.each([
  ['2026-03-10T14:00:00.000Z', 'due in 2 h'],
  ['2026-03-11T12:00:00.000Z', 'due tomorrow'],
  ['2026-03-10T12:00:10.000Z', 'due now'],
  ['2026-03-10T09:00:00.000Z', '3 h over'],
  ['2026-03-09T12:00:00.000Z', '1 d over'],
  ['2026-01-01T12:00:00.000Z', null],
])('a clock that runs out at %s says %s', (at, words) => {
  expect(clockWords(at, now)).toBe(words);
});

test('what is left is said in hours and minutes', () => {
  expect([0, 45, 420, 150].map(minuteWords)).toEqual(['0 min', '45 min', '7 h', '2 h 30 min']);
});
