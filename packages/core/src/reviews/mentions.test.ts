import { expect, test } from 'vitest';
import { mentionsIn } from './mentions.ts';

const members = ['Priya Raman', 'Lena Okafor', 'Lena Brandt', 'José', 'Ana'].map((name) => ({
  id: name,
  name,
}));

test.each([
  ['Ask @Priya Raman, please.', ['Priya Raman']],
  ['@priya and @LENA OKAFOR: look', ['Priya Raman', 'Lena Okafor']],
  ['@Lena knows', []],
  ['@josé!', ['José']],
  ['mail ana@Ana.example', []],
  ['@Anabel is somebody else', []],
  ['(@Ana)', ['Ana']],
  ['Ana without the sign', []],
  ['@Ana @ana', ['Ana']],
])('"%s" names %j', (text, ids) => {
  expect(mentionsIn(text, members)).toEqual(ids);
});

test('a name of no letters names nobody', () => {
  expect(mentionsIn('@ @', [{ id: 'x', name: ' ' }])).toEqual([]);
});
