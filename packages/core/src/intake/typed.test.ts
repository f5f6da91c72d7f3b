import { expect, test } from 'vitest';
import { readTyped, typedOf } from './typed.ts';
import type { TypedValue } from './typed.ts';
import type { IntakeType } from './values.ts';
import { LONGEST_LINE, LONGEST_TEXT, MOST_ITEMS } from './values.ts';

const read = (type: IntakeType, typed: TypedValue, offered: readonly string[] = [], field = 'x.y') =>
  readTyped({ type, field, offered }, typed);
const row = (name: string, email = '', title = '') => ({ name, email, title });

test.each<[IntakeType, TypedValue, unknown]>([
  ['text', '  Acme \t GmbH ', 'Acme GmbH'],
  ['long_text', 'One\r\ntwo ', 'One\ntwo'],
  ['lines', '- One\n\n* two\n', ['One', 'two']],
  ['number', '1,200', 1200],
  ['number', '1.200', 1200],
  ['number', '1 200', 1200],
  ['number', '0', 0],
  ['date', '2026-05-01', '2026-05-01'],
  ['date', '01.05.2026', '2026-05-01'],
  ['flag', 'no', false],
  ['timezone', 'America/New York', 'America/New_York'],
  [
    'people',
    [row(' Ada  Byron ', 'ada@x.example'), row('')],
    [{ name: 'Ada Byron', email: 'ada@x.example', title: null }],
  ],
])('%s: %j is read as %j', (type, typed, value) => {
  expect(read(type, typed)).toEqual({ kind: 'value', value });
});

test.each<[IntakeType, TypedValue, string]>([
  ['text', ' ', 'empty'],
  ['text', 'tbd', 'says_nothing'],
  ['text', 'x'.repeat(LONGEST_LINE + 1), 'too_long'],
  ['long_text', 'y '.repeat(LONGEST_TEXT), 'too_long'],
  ['lines', 'n/a\n-', 'says_nothing'],
  ['lines', 'a line\n'.repeat(MOST_ITEMS + 1), 'too_many'],
  ['number', 'about 40', 'not_a_number'],
  ['number', '-3', 'not_a_number'],
  ['number', '1.5', 'not_a_number'],
  ['date', '05/01/2026', 'not_a_date'],
  ['date', '2026-02-30', 'not_a_date'],
  ['flag', 'perhaps', 'not_yes_or_no'],
  ['choice', 'weekly', 'not_offered'],
  ['choices', ['usage', 'secrets'], 'not_offered'],
  ['timezone', 'Berlin time', 'not_a_zone'],
  ['people', [], 'empty'],
  ['people', 'Ada', 'empty'],
  ['number', ['40'], 'empty'],
])('%s: %j is refused as %s', (type, typed, problem) => {
  expect(read(type, typed, ['usage'])).toMatchObject({ kind: 'problem', problem });
});

test('what is wrong with one of several people names the line', () => {
  const rows = [row('Ada', 'ada@x.example'), row('', 'bo@x.example')];
  expect(read('people', rows)).toEqual({ kind: 'problem', problem: 'name_missing', line: 2 });
  expect(read('people', [row('Ada', 'ada at x')])).toEqual({
    kind: 'problem',
    problem: 'not_an_email',
    line: 1,
  });
});

test('a region may be called NA, though that is filler elsewhere', () => {
  expect(read('text', 'NA', [], 'terms.region')).toEqual({ kind: 'value', value: 'NA' });
  expect(read('text', 'NA', [], 'terms.plan')).toMatchObject({ problem: 'says_nothing' });
});

test('choices come in the order they are offered in, each once', () => {
  expect(read('choices', ['b', 'a', 'b'], ['a', 'b', 'c'])).toEqual({ kind: 'value', value: ['a', 'b'] });
});

test.each<[IntakeType, Parameters<typeof typedOf>[1]]>([
  ['text', 'Acme'],
  ['lines', ['One', 'two']],
  ['number', 1200],
  ['flag', true],
  ['choices', ['a', 'b']],
  ['people', [{ name: 'Ada', email: null, title: 'CEO' }]],
])('a value of kind %s stands in its field so that it is read as itself', (type, value) => {
  expect(read(type, typedOf(type, value), ['a', 'b'])).toEqual({ kind: 'value', value });
});
