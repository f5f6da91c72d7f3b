import { expect, test } from 'vitest';
import { caseHref, readCasesQuery, reportHref } from './address.ts';

const read = (text: string) => readCasesQuery(new URLSearchParams(text));

test('an address leads back to the cases it was made of', () => {
  const query = { show: 'held', page: 3 } as const;
  expect(reportHref('r1', query, 'cases')).toBe('/shadow/r1?show=held&page=3#cases');
  expect(read(new URL(caseHref('r1', 7, query), 'http://h').search)).toEqual(query);
});

test('what means nothing is the first page of all, without a query', () => {
  for (const text of ['', 'show=nonsense&page=x', 'page=-2', 'page=1.5', 'page=1e400'])
    expect(read(text)).toEqual({ show: 'all', page: 1 });
  expect(caseHref('r1', 7, { show: 'all', page: 1 })).toBe('/shadow/r1/cases/7');
});
