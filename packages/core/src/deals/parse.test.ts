import { expect, test } from 'vitest';
import { parseRecord, parseRecordText } from './parse.ts';
import { exampleCustomers } from './testing/exampleCustomers.ts';

type Raw = ReturnType<typeof JSON.parse>;

/** The refusal of an example customer's record after a change. */
function refused(change: (record: Raw) => unknown): string {
  const raw: Raw = exampleCustomers()[1]?.raw;
  const changed = change(raw);
  const parsed = parseRecord(changed !== null && typeof changed === 'object' ? changed : raw);
  return parsed.ok ? 'accepted' : `${parsed.path} ${parsed.message}`;
}

const set = (path: string, value: unknown) => (record: Raw) => {
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  keys.reduce((at: Raw, key) => at[key], record)[last] = value;
};

test('every example customer is accepted and changed in nothing but its defaults', () => {
  for (const { name, raw, record } of exampleCustomers()) expect(record, name).toMatchObject(raw);
});

test.each([
  [
    'a text for a number',
    set('terms/crm/seats', 'many'),
    '/terms/crm/seats seats must be a whole number, not "many".',
  ],
  ['a broken number', set('terms/crm/seats', 1.5), '/terms/crm/seats seats must be a whole number, not 1.5.'],
  [
    'a number that cannot be held exactly',
    set('terms/crm/seats', 1e20),
    '/terms/crm/seats seats must be a whole number, not 100000000000000000000.',
  ],
  ['a missing part', (record: Raw) => delete record.deal, '/deal deal is missing: it must be an object.'],
  [
    'an unknown word',
    set('account/segment', 'big'),
    '/account/segment segment must be one of "self_serve", "smb", "mid_market", "enterprise" or "strategic", not "big".',
  ],
  ['an unknown field at the top', set('foo', 1), '/foo "foo" is not a field of a closed-won record.'],
  ['an unknown field inside', set('account/foo', 1), '/account/foo "foo" is not a field of account.'],
  ['an empty id', set('id', ''), '/id id must not be empty.'],
  [
    'an id of 201 characters',
    set('id', 'x'.repeat(201)),
    `/id id must be at most 200 characters long, not "${'x'.repeat(60)}…".`,
  ],
  [
    'no address',
    set('stakeholders/1/email', 'nope'),
    '/stakeholders/1/email stakeholders[1].email must be an e-mail address, not "nope".',
  ],
  [
    'a day that does not exist',
    set('deal/closedAt', '2026-02-30T00:00:00Z'),
    '/deal/closedAt closedAt must be a date and time with its zone, such as 2026-05-01T09:00:00Z, not "2026-02-30T00:00:00Z".',
  ],
  [
    'a time without its zone',
    set('deal/closedAt', '2026-02-03T00:00:00'),
    '/deal/closedAt closedAt must be a date and time with its zone, such as 2026-05-01T09:00:00Z, not "2026-02-03T00:00:00".',
  ],
  [
    'a date of another kind',
    set('handoff/promisedGoLive', '11.05.2026'),
    '/handoff/promisedGoLive promisedGoLive must be a date, such as 2026-05-01, not "11.05.2026".',
  ],
  [
    'a currency in small letters',
    set('deal/annualValue/currency', 'eur'),
    '/deal/annualValue/currency currency must be a currency code of three capital letters, such as EUR, not "eur".',
  ],
  [
    'another schema',
    set('schema', 'handrail/closed-won/2'),
    '/schema schema must be "handrail/closed-won/1", not "handrail/closed-won/2".',
  ],
  [
    'a confidence over 1',
    set('context/drafts/0/confidence', 2),
    '/context/drafts/0/confidence drafts[0].confidence must be at most 1, not 2.',
  ],
  [
    'a correction without value',
    set('context/corrections/0', { field: 'seats' }),
    '/context/corrections/0/value corrections[0].value is missing: it must be given.',
  ],
  ['null for an object', set('terms', null), '/terms terms must be an object, not null.'],
  ['a list for a text', set('account/name', ['x']), '/account/name name must be text, not a list.'],
  ['a slash in an unknown field', set('account/x', 1), '/account/x "x" is not a field of account.'],
])('%s is refused by path and one sentence', (_, change, refusal) => {
  expect(refused(change)).toBe(refusal);
});

test('a JSON pointer escapes ~ and /', () => {
  expect(refused((record) => void (record['a/b~c'] = 1))).toBe(
    '/a~1b~0c "a/b~c" is not a field of a closed-won record.',
  );
});

test('of several faults the first in the document is named', () => {
  expect(
    refused((record) => {
      record.terms.crm.seats = 'many';
      record.account.employees = 'some';
      record.zzz = 1;
    }),
  ).toMatch(/^\/account\/employees /);
});

test.each([
  ['NUL', set('account/name', 'a\0b'), '/account/name'],
  ['the first half of a surrogate pair', set('account/name', 'a\ud83d'), '/account/name'],
  ['the second half of a surrogate pair', set('evidence/0/text', '\ude00 a'), '/evidence/0/text'],
  ['a number beyond range', set('deal/annualValue/amount', JSON.parse('1e999')), '/deal/annualValue/amount'],
  [
    '__proto__ at the top',
    () => JSON.parse(`{"__proto__":{"admin":true},${JSON.stringify(exampleCustomers()[1]?.raw).slice(1)}`),
    '/__proto__',
  ],
  [
    '__proto__ where any value may stand',
    set('context/corrections/0/value', JSON.parse('{"__proto__":1}')),
    '/context/corrections/0/value/__proto__',
  ],
  ['constructor', set('account/constructor', {}), '/account/constructor'],
  ['a NUL in a field name', (record: Raw) => void (record.account['a\0'] = 1), '/account'],
])('%s is refused at its place', (_, change, path) => {
  expect(refused(change).split(' ')[0]).toBe(path);
});

test('whole pairs of surrogates are text like any other', () => {
  expect(refused(set('account/name', 'Bäckerei 😀 漢字'))).toBe('accepted');
});

test('32 levels are read, 33 refused', () => {
  const nested = (levels: number) =>
    set('context/corrections/0/value', JSON.parse('['.repeat(levels) + ']'.repeat(levels)));
  // context, corrections, the correction and the record itself are four levels already.
  expect(refused(nested(28))).toBe('accepted');
  expect(refused(nested(29))).toMatch(/is nested too deep: at most 32 levels are read\.$/);
});

test('length is counted in characters, as JSON Schema counts it', () => {
  expect(refused(set('id', '😀'.repeat(200)))).toBe('accepted');
  expect(refused(set('id', '😀'.repeat(201)))).toMatch(/^\/id id must be at most 200 characters long/);
});

test('unusual spellings of a time are accepted and set straight', () => {
  const raw: Raw = exampleCustomers()[0]?.raw;
  raw.deal.closedAt = '2016-12-31t23:59:60z';
  raw.trigger.at = '2026-03-03 15:20:00+0100';
  const parsed = parseRecord(raw);
  expect(parsed.ok && parsed.record.deal.closedAt).toBe('2016-12-31T23:59:59Z');
  expect(parsed.ok && parsed.record.trigger.at).toBe('2026-03-03T15:20:00+01:00');
});

test('JSON text may begin with a byte-order mark, and says in which line it breaks', () => {
  const text = JSON.stringify(exampleCustomers()[0]?.raw);
  expect(parseRecordText(`\uFEFF${text}`).ok).toBe(true);
  expect(parseRecordText('{"a":\n  tru}')).toEqual({
    ok: false,
    path: '',
    message: 'This is not JSON: the fault is in line 2, column 3.',
  });
  expect(parseRecordText('{"a":')).toEqual({
    ok: false,
    path: '',
    message: 'The JSON ends too early: a bracket, brace or quote is not closed.',
  });
  expect(parseRecordText(' \n')).toEqual({
    ok: false,
    path: '',
    message: 'There is nothing here: a closed-won record in JSON was expected.',
  });
});

test('the order of keys changes nothing in the parsed record', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, held]) => [key, turned(held)]),
          )
        : value;
  for (const { name, raw, record } of exampleCustomers()) {
    const parsed = parseRecord(turned(raw));
    expect(JSON.stringify(parsed.ok && { ...parsed.record, context: null }), name).toBe(
      JSON.stringify({ ...record, context: null }),
    );
  }
});
