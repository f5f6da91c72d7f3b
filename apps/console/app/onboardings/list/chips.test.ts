import { expect, test } from 'vitest';
import { filterChips } from './chips.ts';
import { readListQuery } from './query.ts';

const chipsOf = (text: string) => filterChips(readListQuery(new URLSearchParams(text)), (_, value) => value);

test('each filter in force can be taken away alone, and paging starts over', () => {
  const chips = chipsOf('q=hal&tier=hold&tier=high&closed=no&cursor=abc');
  expect(chips.map((chip) => [chip.group, chip.text, chip.removeHref])).toEqual([
    ['Search', '“hal”', '/onboardings?tier=hold&tier=high&closed=no'],
    ['Tier', 'hold', '/onboardings?q=hal&tier=high&closed=no'],
    ['Tier', 'high', '/onboardings?q=hal&tier=hold&closed=no'],
    ['Deal', 'not closed yet', '/onboardings?q=hal&tier=hold&tier=high'],
  ]);
});

test('no filter, no chip', () => {
  expect(chipsOf('sort=risk&view=board')).toEqual([]);
});
