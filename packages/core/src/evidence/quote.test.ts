import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote } from './quote.ts';

const text = 'We said: “live\n\nin 14 days” – no more.';

test.each([
  ['word for word', 'in 14 days', 'in 14 days'],
  ['other quotation marks and dashes', '"live', '“live'],
  ['another run of white space', 'live in 14', 'live\n\nin 14'],
  ['another dash', 'days” - no', 'days” – no'],
])('%s is found, and the place holds the words', (_, quote, words) => {
  const found = findQuote(text, quote);
  expect(found && text.slice(found.start, found.end)).toBe(words);
});

test.each(['in 15 days', 'Live', 'in 14 day s', '', '  '])('“%s” is not found', (quote) => {
  expect(findQuote(text, quote)).toBeNull();
});

test('every part of a text is found in it, at a place that reads the same', () => {
  const sign = fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '“', '"', '-', '–', '1', '😀');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), fc.nat(30), fc.nat(30), (signs, from, length) => {
      const whole = signs.join('');
      const part = signs.slice(from, from + length).join('');
      fc.pre(part.trim() !== '');
      const found = findQuote(whole, part);
      expect(found).not.toBeNull();
      if (found) expect(findQuote(whole.slice(found.start, found.end), part)).not.toBeNull();
    }),
    { numRuns: 500, seed: 7 },
  );
});
