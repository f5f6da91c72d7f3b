import { expect, test } from 'vitest';
import { cut } from './cut.ts';

test('a cut text keeps its limit and no half of a character', () => {
  expect(cut('short', 5)).toBe('short');
  expect(cut('longer', 5)).toBe('long…');
  expect(cut('abc😀de', 5)).toBe('abc…');
  expect(cut('ab😀cde', 5)).toBe('ab😀…');
});
