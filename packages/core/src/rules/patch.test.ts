import { expect, test } from 'vitest';
import { patched } from './patch.ts';

const base = { a: { b: 1 }, list: [{ n: 1 }, { n: 2 }] };

test.each<[string, Record<string, unknown>, unknown]>([
  ['sets a field', { 'a.b': 2 }, { a: { b: 2 }, list: base.list }],
  ['takes a field away', { 'a.b': null }, { a: {}, list: base.list }],
  ['makes what is missing on the way', { 'c.d[0].e': 1 }, { ...base, c: { d: [{ e: 1 }] } }],
  ['sets inside an item', { 'list[1].n': 9 }, { a: base.a, list: [{ n: 1 }, { n: 9 }] }],
  ['takes an item away', { 'list[0]': null }, { a: base.a, list: [{ n: 2 }] }],
  ['appends', { 'list[+]': { n: 3 } }, { a: base.a, list: [{ n: 1 }, { n: 2 }, { n: 3 }] }],
])('%s', (_, set, expected) => {
  const before = JSON.stringify(base);
  expect(patched(base, set)).toEqual(expected);
  expect(JSON.stringify(base)).toBe(before);
});
