import { expect, test } from 'vitest';
import { correctionValue } from './correction.ts';
import { goLiveDate } from './goLive.ts';
import { measureIn } from './measurable.ts';
import { domainKey, untidyName } from './names.ts';
import { paperHolds } from './paper.ts';
import { scopeAgainstPaper } from './scope.ts';
import { sameTerm, TERM_FIELDS } from './terms.ts';
import { aPaper } from './testing/aPaper.ts';

const PIECES = [
  '1',
  '1,',
  '1 ',
  'one ',
  'two-',
  'first ',
  'no ',
  '1 May ',
  '€1 ',
  '12 %',
  '.',
  ' ',
  'a b ',
  'x-',
  '(',
];
/** For a slow machine with other work; an expression that runs wild takes minutes. */
const SECONDS = 20_000;

test.each(PIECES)('%j, repeated to the largest text a record may hold, is read in seconds', (piece) => {
  const long = piece.repeat(Math.floor(200_000 / piece.length));
  const lines = Array.from(
    { length: 300 },
    (_, line) => `${line} ${piece.repeat(Math.floor(900 / piece.length))}`,
  ).join('\n');
  const record = aPaper({ scope: [long], excluded: [long] }, [long, lines]);
  const started = performance.now();
  for (const { field } of TERM_FIELDS) {
    sameTerm(field, long, `${long}x`);
    correctionValue(field, long);
  }
  measureIn(long);
  goLiveDate(`live ${long}`, '2026-04-08');
  untidyName(long);
  domainKey(long);
  paperHolds(record, { kind: 'other', text: `Ten custom reports ${long}` });
  scopeAgainstPaper(record, `Set-up of ten plants ${long}`);
  expect(performance.now() - started).toBeLessThan(SECONDS);
});

test('terms too long to read are still compared, letter by letter', () => {
  const long = `Net 30, ${'and so on '.repeat(50)}`;
  expect(sameTerm('paymentTerms', long, ` ${long.toUpperCase()}`)).toBe(true);
  expect(sameTerm('paymentTerms', long, `${long}!`)).toBe(false);
});
