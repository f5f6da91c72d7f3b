import { expect, test } from 'vitest';
import { comparableAddress, isOneAddress } from './address.ts';

test('addresses of all scripts, with plus and dots, and of a local network are addresses', () => {
  for (const address of [
    'mo@example.com',
    'mo+x.y@mail.example.com',
    'müller@bücher.example',
    '用户@例子.中国',
    'root@localhost',
    "o'hara@example.com",
  ])
    expect(isOneAddress(address), address).toBe(true);
});

test('what could become a second recipient or a header is not one address', () => {
  for (const text of [
    '',
    'x',
    '@example.com',
    'mo@',
    'a@b@c',
    'a b@example.com',
    'a@example.com, b@example.com',
    'a;b@example.com',
    'a@example.com\r\nBcc: b@example.com',
    '<a@example.com>',
    '"a"@example.com',
    'a\u0000@example.com',
    'a\ud800@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(190)}`,
  ])
    expect(isOneAddress(text), text).toBe(false);
});

test('spaces around and upper case do not make another address', () => {
  expect(comparableAddress('  Mo@Example.COM\n')).toBe('mo@example.com');
});
