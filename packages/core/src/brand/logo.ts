import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

export const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type LogoType = (typeof LOGO_TYPES)[number];

/** A picture as it is kept: the parts that draw it, and nothing else that its file held. */
export type Logo = {
  readonly type: LogoType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
};

/** What stands on every page a customer opens is small. */
export const LARGEST_LOGO = 256 * 1024;
const [SMALLEST_SIDE, LARGEST_SIDE] = [32, 2048];
/** It stands in a line with the vendor's name: at most so many times as wide as high, or as high as wide. */
const [WIDEST, HIGHEST] = [8, 2];

/**
 * A logo as a person hands it in, or in one sentence why it is none. The type is told by the content alone. Only the parts that draw
 * the picture are kept: no words, places, other pictures or whatever stands behind its end.
 */
export function readLogo(
  bytes: Uint8Array,
): { readonly ok: true; readonly logo: Logo } | { readonly ok: false; readonly why: string } {
  if (bytes.length > LARGEST_LOGO) return no('The picture is larger than 256 kB. Save it smaller.');
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  const read = start.startsWith('\x89PNG\r\n\x1a\n')
    ? cleanPng(bytes)
    : start.startsWith('\xff\xd8\xff')
      ? cleanJpeg(bytes)
      : /^RIFF[^]{4}WEBP/.test(start)
        ? cleanWebp(bytes)
        : 'other';
  if (read === 'other') return no('Take a PNG, JPEG or WebP picture. Others, SVG among them, are not taken.');
  if (read === null) return no('The picture is damaged, cut off, or moves. Save it anew and try again.');
  const { width, height } = read;
  if (Math.min(width, height) < SMALLEST_SIDE || Math.max(width, height) > LARGEST_SIDE)
    return no(
      `The picture is ${width} × ${height} pixels. Each side has ${SMALLEST_SIDE} to ${LARGEST_SIDE}.`,
    );
  if (width > WIDEST * height || height > HIGHEST * width)
    return no(
      `The picture is ${width} × ${height} pixels. It may be ${WIDEST} times as wide as high, and twice as high as wide.`,
    );
  return { ok: true, logo: read };
}

function no(why: string) {
  return { ok: false, why } as const;
}
