/** A picture as its own header tells it, without decoding it. */
export type PictureSize = {
  readonly width: number;
  readonly height: number;
  /** Whether something stands behind its end that does not belong to it. */
  readonly more: boolean;
};

/** The size of a PNG; null where it is broken or cut off. */
export function pngSize(bytes: Buffer): PictureSize | null {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND')
      return width === 0 || height === 0 ? null : { width, height, more: end < bytes.length };
    at = end;
  }
  return null;
}

/** The size of a JPEG; null where it is broken. Cameras put things behind its end, which are looked at elsewhere. */
export function jpegSize(bytes: Buffer): PictureSize | null {
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // A marker may be filled up with more of these.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return width === 0 || height === 0 ? null : { width, height, more: false };
    }
    if (marker === 0xd9 || marker === 0xda) return null;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
