import type { Logo } from './logo.ts';
import { joined, letters, viewOf } from './parts.ts';

/**
 * A JPEG of its drawing parts alone; null where it is damaged or cut off. Comments and what applications put in (places, times,
 * previews) are left out, but for the two that say how colours are meant.
 */
export function cleanJpeg(bytes: Uint8Array): Logo | null {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | null = null;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // A marker may be filled up with more of these.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9)
      return size && { type: 'image/jpeg', ...size, bytes: joined([...parts, bytes.subarray(at, at + 2)]) };
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return null;
    if (isFrame(marker)) {
      if (size !== null || end - at < 9) return null;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    const until = marker === 0xda ? endOfScan(bytes, end) : end;
    if (isKept(marker, letters(bytes, at + 4, at + 10))) parts.push(bytes.subarray(at, until));
    at = until;
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isKept(marker: number, start: string): boolean {
  if (marker === 0xe0) return start.startsWith('JFIF\0');
  if (marker === 0xee) return start.startsWith('Adobe');
  return marker < 0xe0;
}

/** Where the picture's own data end: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
