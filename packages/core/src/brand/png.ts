import type { Logo } from './logo.ts';
import { joined, letters, viewOf } from './parts.ts';

/** The parts of a PNG that draw it, and say how its colours are meant. Words, times, profiles and further pictures are none. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND'];

/** A PNG of its drawing parts alone; null where it is damaged or cut off. */
export function cleanPng(bytes: Uint8Array): Logo | null {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const name = letters(bytes, at + 4, at + 8);
    if ((at === 8) !== (name === 'IHDR') || (name === 'IHDR' && length !== 13)) return null;
    if (view.getUint32(end - 4) !== checksum(bytes.subarray(at + 4, end - 4))) return null;
    if (KEPT.includes(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND')
      return {
        type: 'image/png',
        width: view.getUint32(16),
        height: view.getUint32(20),
        bytes: joined(parts),
      };
    at = end;
  }
  return null;
}

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
