import { expect, test } from 'vitest';
import { LARGEST_LOGO, readLogo } from './logo.ts';
import { logoSize } from './logoSize.ts';
import { PICTURES } from './testing/pictures.ts';

const STILL = Object.entries(PICTURES).filter(([name]) => name !== 'movingWebp');
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test.each(STILL)(
  'a %s is taken, with its size, and what is kept of it is taken again as it is',
  (_, bytes) => {
    const read = readLogo(bytes);
    if (!read.ok) throw new Error(read.why);
    expect(read.logo).toMatchObject({ width: 96, height: 32 });
    expect(readLogo(read.logo.bytes)).toEqual(read);
  },
);

test('what does not draw is left out: who made it, where, and what stands behind the end', () => {
  for (const [name, bytes] of STILL) {
    const page = Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
    const read = readLogo(page);
    if (!read.ok) throw new Error(`${name}: ${read.why}`);
    expect(text(read.logo.bytes), name).not.toMatch(/Secret|script|PK\x03/);
  }
  expect(text(PICTURES.png) + text(PICTURES.jpeg) + text(PICTURES.extendedWebp)).toMatch(/(.*Secret){3}/s);
});

test('a picture that is cut off anywhere, or moves, is refused and harms nothing', () => {
  for (const [name, bytes] of STILL)
    for (let end = 12; end < bytes.length; end += 1)
      expect(readLogo(bytes.subarray(0, end)).ok, `${name} to ${end}`).toBe(false);
  expect(readLogo(PICTURES.movingWebp)).toMatchObject({ ok: false });
});

test('any byte of it may be another: it is taken or refused, never more', () => {
  for (const [, bytes] of STILL)
    for (let at = 0; at < bytes.length; at += 1) {
      const other = bytes.slice();
      other[at] = (other[at] ?? 0) ^ 0xff;
      const read = readLogo(other);
      if (read.ok) expect(read.logo.bytes.length).toBeLessThanOrEqual(bytes.length);
    }
});

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG among them'],
  ['a page', Buffer.from('<!doctype html><p>'), 'Take a PNG'],
  ['nothing', Buffer.alloc(0), 'Take a PNG'],
  ['a picture of 257 kB', Buffer.concat([PICTURES.png, Buffer.alloc(LARGEST_LOGO)]), '256 kB'],
  ['a picture of a million pixels a side', sized(1_000_000, 1_000_000), '32 to 2048'],
  ['a dot', sized(1, 1), '32 to 2048'],
  ['a line', sized(2000, 40), '8 times as wide'],
])('%s is refused in a sentence', (_, bytes, why) => {
  expect(readLogo(bytes)).toEqual({ ok: false, why: expect.stringContaining(why) });
});

test('a logo stands in its box with its own shape', () => {
  expect(logoSize({ width: 96, height: 32 }, { width: 160, height: 36 })).toEqual({ width: 108, height: 36 });
  expect(logoSize({ width: 800, height: 100 }, { width: 160, height: 36 })).toEqual({
    width: 160,
    height: 20,
  });
});

/** The lossless picture, which claims another size. */
function sized(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(PICTURES.extendedWebp);
  const at = bytes.indexOf('VP8X') + 12;
  bytes.writeUIntLE(width - 1, at, 3);
  bytes.writeUIntLE(height - 1, at + 3, 3);
  return bytes;
}
