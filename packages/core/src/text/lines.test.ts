import { expect, test } from 'vitest';
import { listWords } from './listWords.ts';
import { oneLine } from './oneLine.ts';

test('white space of any kind becomes one space', () => {
  expect(oneLine(' a\r\n\tb\u00a0\u2028c ')).toBe('a b c');
  expect(oneLine('\n')).toBe('');
});

test('a list reads as a sentence does, however long', () => {
  const said = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listWords(words));
  expect(said).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect(listWords(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});
