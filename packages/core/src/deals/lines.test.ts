import { expect, test } from 'vitest';
import { recordLines } from './lines.ts';
import { exampleCustomers } from './testing/exampleCustomers.ts';

const [one, two] = exampleCustomers().map(({ raw }) => raw);
const told = (text: string) =>
  recordLines(text).map(({ line, parsed, label }) => [
    line,
    parsed.ok ? parsed.record.id : `${parsed.path} ${parsed.message}`,
    label.accountName,
  ]);

test('one record, a list and JSON lines are read alike', () => {
  const expected = [
    [1, one?.['id'], 'Pellworth Interiors'],
    [2, two?.['id'], 'Halvren Apron Services'],
  ];
  expect(told(JSON.stringify(one, null, 2))).toEqual(expected.slice(0, 1));
  expect(told(JSON.stringify([one, two], null, 2))).toEqual(expected);
  expect(told(`${JSON.stringify(one)}\n${JSON.stringify(two)}\n`)).toEqual(expected);
  expect(told(`\uFEFF${JSON.stringify(one)}\r\n${JSON.stringify(two)}`)).toEqual(expected);
});

test('blank lines are skipped and line numbers are those of the file', () => {
  expect(told(`\n\n${JSON.stringify(one)}\n\n${JSON.stringify(two)}`).map(([line]) => line)).toEqual([3, 5]);
});

test('a broken line is refused by itself and hides no other', () => {
  expect(told(`${JSON.stringify(one)}\n{"id": tru}\n${JSON.stringify(two)}`)).toEqual([
    [1, one?.['id'], 'Pellworth Interiors'],
    [2, ' This is not JSON: the fault is in column 8.', null],
    [3, two?.['id'], 'Halvren Apron Services'],
  ]);
});

test('one broken document is one fault, however many lines it has', () => {
  expect(told('{\n  "id": "x",\n}')).toEqual([
    [1, ' This is not JSON: the fault is in line 3, column 1.', null],
  ]);
  expect(told('')).toEqual([[1, ' There is nothing here: a closed-won record in JSON was expected.', null]]);
});

test('a refused record still says what it calls itself', () => {
  expect(told(JSON.stringify([{ id: '7', account: { name: 'Acme' } }]))).toEqual([
    [1, '/schema schema is missing: it must be "handrail/closed-won/1".', 'Acme'],
  ]);
});

test('a shadow case gives its record and labels, and a path from its own start', () => {
  const [fine] = recordLines(JSON.stringify({ record: one, expect: { fire: [] }, note: 'clean' }));
  expect(fine?.parsed.ok).toBe(true);
  expect(fine?.expect).toEqual({ fire: [] });
  expect(told(JSON.stringify({ record: { ...one, id: 5 } }))[0]?.[1]).toBe(
    '/record/id id must be text, not 5.',
  );
});

test('an empty list holds no records', () => {
  expect(recordLines('[]')).toEqual([]);
});
