import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNeverReached, isPublicAddress } from './addresses.ts';

/** First and last address of each range that is not the internet. */
const INNER = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '239.255.255.255'],
  ['240.0.0.0', '255.255.255.255'],
] as const;

test.each(INNER)(
  '%s to %s is inside, and the addresses around it are judged by themselves',
  (first, last) => {
    expect([first, last].map(isPublicAddress)).toEqual([false, false]);
    for (const [edge, step] of [
      [first, -1],
      [last, 1],
    ] as const) {
      const beside = number(edge) + step;
      if (beside < 0 || beside > 0xffffffff) continue;
      const inAnother = INNER.some(([from, to]) => beside >= number(from) && beside <= number(to));
      expect(isPublicAddress(dotted(beside)), dotted(beside)).toBe(!inAnother);
    }
  },
);

test.each([
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['unique local', 'fc00::1'],
  ['unique local', 'fdff:ffff::1'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['a public one with a zone', '2606:2800:220:1::1%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast', 'ff02::1'],
  ['mapped', '::ffff:127.0.0.1'],
  ['mapped, in hex', '::ffff:7f00:1'],
  ['mapped public', '::ffff:8.8.8.8'],
  ['mapped, translated', '::ffff:0:8.8.8.8'],
  ['compatible', '::127.0.0.1'],
  ['compatible public', '::8.8.8.8'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64 of a public one', '64:ff9b::808:808'],
  ['local NAT64', '64:ff9b:1::a00:1'],
  ['discard', '100::1'],
  ['Teredo', '2001::1'],
  ['ORCHID', '2001:20::1'],
  ['benchmarks', '2001:2::1'],
  ['documentation', '2001:db8::1'],
  ['documentation', '3fff::1'],
  ['6to4', '2002:7f00:1::1'],
  ['6to4 of a public one', '2002:808:808::1'],
  ['segment routing', '5f00::1'],
  ['no address', 'example.com'],
  ['no address', ''],
  ['an unusual notation', '0177.0.0.1'],
  ['an unusual notation', '2130706433'],
])('%s (%s) is inside', (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '93.184.215.14',
  '2606:4700:4700::1111',
  '2a00:1450:4001::200e',
  '2001:4860:4860::8888',
])('%s is outside', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test('no IPv4 address becomes public by being carried in an IPv6 one', () => {
  const carriers = [
    (hex: string) => `::ffff:${hex}`,
    (hex: string) => `::${hex}`,
    (hex: string) => `64:ff9b::${hex}`,
    (hex: string) => `64:ff9b:1::${hex}`,
    (hex: string) => `2002:${hex}::1`,
    (hex: string) => `2001:0:4136:e378:8000:63bf:${hex}`,
  ];
  fc.assert(
    fc.property(fc.nat(0xffffffff), (address) => {
      const hex = `${(address >>> 16).toString(16)}:${(address & 0xffff).toString(16)}`;
      for (const carry of carriers) expect(isPublicAddress(carry(hex)), carry(hex)).toBe(false);
    }),
  );
});

test('no allowance for a range or a name reaches metadata, multicast or link-local, in no notation', () => {
  for (const address of [
    ...[
      '0.0.0.0',
      '169.254.169.254',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      'fe80::1',
      'ff02::1',
      'fd00:ec2::254',
    ],
    ...[
      '::ffff:169.254.169.254',
      '::ffff:a9fe:a9fe',
      '::169.254.169.254',
      '64:ff9b::a9fe:a9fe',
      '64:ff9b:1::a9fe:a9fe',
    ],
    ...['fe80::1%eth0', 'nonsense'],
  ])
    expect(isNeverReached(address), address).toBe(true);
  for (const address of ['10.0.0.1', '127.0.0.1', '::1', 'fd00::1', '::ffff:10.0.0.1', '8.8.8.8'])
    expect(isNeverReached(address), address).toBe(false);
});

function number(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}
