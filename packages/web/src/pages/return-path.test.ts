import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test('a path of ours is kept with its search', () => {
  expect(returnPath('/onboardings?tier=high&q=a%20b')).toBe('/onboardings?tier=high&q=a%20b');
});

test.each([
  ['//evil.example'],
  ['/\\evil.example'],
  ['/\t/evil.example'],
  ['https://evil.example/'],
  ['javascript:alert(1)'],
  ['/sign-in'],
  ['/sign-out'],
  [null],
  ['/' + 'a'.repeat(3000)],
  ['/..//evil.example'],
])('%s leads to the first page, never to another site', (value) => {
  expect(returnPath(value)).toBe('/');
});
