import { expect, test } from 'vitest';
import { sizeWords } from './limits.ts';

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [9949, '9.9 kB'],
  [45_300, '45 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [31_457_280, '31 MB'],
])('%i bytes read "%s"', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
