import type { Logo } from './logo.ts';
import { joined, letters, viewOf } from './parts.ts';

/** A WebP of its drawing parts alone; null where it is damaged, cut off, or moves. */
export function cleanWebp(bytes: Uint8Array): Logo | null {
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const parts: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number } | null = null;
  let isDrawn = false;
  for (let at = 12; at + 8 <= end;) {
    const length = view.getUint32(at + 4, true);
    const from = at + 8;
    // A part of odd length is followed by one byte more.
    const next = from + length + (length % 2);
    if (next > end) return null;
    const name = letters(bytes, at, at + 4);
    if (name === 'ANIM' || name === 'ANMF') return null;
    if (name === 'VP8X') {
      if (length < 10) return null;
      size = { width: three(view, from + 4) + 1, height: three(view, from + 7) + 1 };
      const kept = bytes.slice(at, next);
      // Of what it announces only see-through pixels are kept.
      kept[8] = (kept[8] ?? 0) & 0x10;
      parts.push(kept);
    } else if (name === 'VP8 ' || name === 'VP8L') {
      if (isDrawn || length < 10) return null;
      size ??= name === 'VP8 ' ? lossySize(view, from) : losslessSize(view, from);
      isDrawn = true;
      parts.push(bytes.subarray(at, next));
    } else if (name === 'ALPH') parts.push(bytes.subarray(at, next));
    at = next;
  }
  if (!isDrawn || size === null) return null;
  const body = joined(parts);
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, 4 + body.length, true);
  return { type: 'image/webp', ...size, bytes: joined([head, body]) };
}

function lossySize(view: DataView, at: number) {
  const isStart = view.getUint8(at + 3) === 0x9d && view.getUint8(at + 4) === 0x01;
  if (!isStart || view.getUint8(at + 5) !== 0x2a) return null;
  return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff };
}

function losslessSize(view: DataView, at: number) {
  if (view.getUint8(at) !== 0x2f) return null;
  const bits = view.getUint32(at + 1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function three(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
