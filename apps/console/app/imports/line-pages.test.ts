import type { ImportLineView } from '@handrail/api/views';
import { expect, test } from 'vitest';
import { linePage } from './line-pages.ts';

const lines = Array.from({ length: 250 }, (_, index): ImportLineView => ({
  line: index + 1,
  verdict: index % 50 === 0 ? 'error' : 'new',
  id: null,
  accountName: null,
  lane: null,
  tier: null,
  findings: [],
  holds: [],
  completeness: null,
  error: null,
  onboardingId: null,
}));
const pageOf = (text: string) => linePage(lines, new URLSearchParams(text));

test('a large file is shown a hundred records at a time, none left out', () => {
  const seen = [1, 2, 3].flatMap((page) => pageOf(`page=${page}`).lines.map(({ line }) => line));
  expect(seen).toEqual(lines.map(({ line }) => line));
});

test('errors can be seen alone', () => {
  expect(pageOf('show=error').lines.map(({ line }) => line)).toEqual([1, 51, 101, 151, 201]);
});

test('a page that is not there is the nearest one', () => {
  expect(pageOf('page=99').page).toBe(3);
  expect(pageOf('page=-1').page).toBe(1);
  expect(pageOf('page=x').page).toBe(1);
  expect(pageOf('show=unchanged')).toMatchObject({ page: 1, pages: 1, matching: 0 });
});
