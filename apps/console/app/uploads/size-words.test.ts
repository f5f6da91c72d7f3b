import { expect, test } from 'vitest';
import { sizeWords } from './size-words.ts';

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1024, '1 kB'],
  [10_150, '9.9 kB'],
  [45_300, '44 kB'],
  [1024 * 1024, '1 MB'],
  [20 * 1024 * 1024, '20 MB'],
])('%i bytes read "%s"', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
