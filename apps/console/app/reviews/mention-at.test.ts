import { expect, test } from 'vitest';
import { offered, openMention } from './mention-at.ts';

test.each([
  ['@', { at: 0, query: '' }],
  ['Ask @pri', { at: 4, query: 'pri' }],
  ['Ask (@Priya Ra', { at: 5, query: 'Priya Ra' }],
  ['mail me@here', null],
  ['no sign', null],
  ['@Priya\nnext line', null],
])('at the end of %j the open mention is %j', (text, open) => {
  expect(openMention(text, text.length)).toEqual(open);
});

test('only what stands before the caret counts', () => {
  expect(openMention('@pri and more', 4)).toEqual({ at: 0, query: 'pri' });
});

test('people are offered by the beginning of any part of their name, six at most', () => {
  expect(offered(['Priya Raman', 'Ravi Prasad', 'Ines Falk'], 'pr')).toEqual(['Priya Raman', 'Ravi Prasad']);
  expect(offered(['Priya Raman', 'Ines Falk'], 'priya r')).toEqual(['Priya Raman']);
  expect(offered(['Priya Raman'], 'xy')).toEqual([]);
  expect(
    offered(
      Array.from({ length: 9 }, (_, index) => `Ana ${index}`),
      '',
    ),
  ).toHaveLength(6);
});
