import { expect, test } from 'vitest';
import { visibleText } from './visible-text.ts';

const whole = (text: string, quote?: { start: number; end: number }) =>
  visibleText(text, quote)
    .map((run) => (run.kind === 'text' ? run.text : run.character))
    .join('');

test('nothing is lost, added or reordered', () => {
  const hostile = 'a\u202Eb\u0000\r\nc\rd\u{E0041}\uD800e\uFEFF👩‍👩‍👧 tail\t \n';
  expect(whole(hostile)).toBe(hostile);
  expect(whole(hostile, { start: 1, end: 4 })).toBe(hostile);
});

test('characters that turn or hide text are named', () => {
  const names = visibleText('x\u202Ey\u200Bz\u{E0041}\uDC00\u0003').flatMap((run) =>
    run.kind === 'hidden' ? [run.name] : [],
  );
  expect(names).toEqual([
    'right-to-left override U+202E',
    'zero-width space U+200B',
    'invisible tag U+E0041',
    'broken character U+DC00',
    'control character U+0003',
  ]);
});

test('a joiner is part of an emoji or of a word that it shapes, and named anywhere else', () => {
  for (const word of ['👩‍👩‍👧‍👦 & Söhne', '🏳️‍🌈', '👩🏽‍💻', 'می\u200Cخواهم', 'क्\u200Dष'])
    expect(visibleText(word)).toEqual([{ kind: 'text', text: word, quoted: false }]);
  for (const word of ['pay\u200Dpal', 'pay\u200Cpal', '👩\u200D', '\u200D👩', 'a\u200D\u200Db'])
    expect(visibleText(word).some((run) => run.kind === 'hidden')).toBe(true);
});

test('line breaks of every system stay line breaks', () => {
  expect(visibleText('a\r\nb\nc')).toEqual([{ kind: 'text', text: 'a\r\nb\nc', quoted: false }]);
});

test('the quote is exactly the given offsets', () => {
  expect(visibleText('Live in 14 days.', { start: 8, end: 15 })).toEqual([
    { kind: 'text', text: 'Live in ', quoted: false },
    { kind: 'text', text: '14 days', quoted: true },
    { kind: 'text', text: '.', quoted: false },
  ]);
});

test('offsets that do not fit the text mark nothing', () => {
  for (const quote of [
    { start: 5, end: 2 },
    { start: -1, end: 3 },
    { start: 0, end: 99 },
    { start: NaN, end: 3 },
  ]) {
    expect(visibleText('short', quote).every((run) => !run.quoted)).toBe(true);
  }
});
