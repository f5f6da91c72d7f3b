import { expect, test } from 'vitest';
import { queryWords, searchable, searchWords } from './words.ts';
import { aRecord } from './testing/a-record.ts';

test('a deal is found by account, domain, key, deal, product and the people of both sides', () => {
  const words = searchWords(
    aRecord({
      id: '006QB0000041AVQ',
      account: { name: 'Hobthorn & Rye Bakeries', domain: 'hobthorn.example' },
      deal: { name: 'Café roll-out', product: 'Quillbrook Desk', closedAt: '2026-03-03T14:20:00Z' },
      stakeholders: [{ name: "Niamh O'Brien", email: 'n.obrien@hobthorn.example', role: 'champion' }],
      team: { ae: { name: 'Tomasz Wilk' } },
    }),
  );
  for (const word of [
    'hobthorn',
    'rye',
    'hobthorn.example',
    '006qb0000041avq',
    'cafe',
    'roll-out',
    'roll',
    'quillbrook',
  ])
    expect(words).toContain(word);
  for (const word of ["o'brien", 'brien', 'n.obrien@hobthorn.example', 'tomasz', 'wilk'])
    expect(words).toContain(word);
});

test('a query is read as its words: signs around them, case and accents do not count', () => {
  expect(queryWords('  „Café“, ROLL-OUT ')).toEqual(['cafe', 'roll-out']);
  expect(queryWords('accounts@pellworth.example')).toEqual(['accounts@pellworth.example']);
  expect(queryWords('👩‍🚀 ')).toHaveLength(1);
});

test('a query never carries what a database refuses or an index cannot hold', () => {
  expect(queryWords('a\u0000b')).toEqual(['a', 'b']);
  expect(queryWords('x'.repeat(5000))).toEqual(['x'.repeat(64)]);
  expect(queryWords('a b c d e f g h i j')).toHaveLength(8);
});

/** Milliseconds on a slow machine with other work; what grows with the square of the length takes minutes. */
const RUNS_WILD = 20_000;

test('a record with thousands of people fills no more than its share of the index, in bounded time', () => {
  const stakeholders = Array.from({ length: 20_000 }, (_, index) => ({
    name: `P${index} ${'-'.repeat(30)}`,
    role: 'user' as const,
  }));
  const started = performance.now();
  expect(searchWords(aRecord({ stakeholders })).length).toBe(200);
  expect(performance.now() - started).toBeLessThan(RUNS_WILD);
});

test('a single run of signs costs no more than its length', () => {
  const started = performance.now();
  queryWords('-'.repeat(200_000));
  searchable('é'.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(RUNS_WILD);
});
