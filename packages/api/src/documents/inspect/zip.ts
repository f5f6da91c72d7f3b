import { inflateRawSync } from 'node:zlib';
import type { Trouble } from '@handrail/core/documents/facts';

/** One file of an archive, unpacked. */
export type ZipEntry = { readonly name: string; readonly bytes: Buffer };

export type ReadZip =
  | { readonly kind: 'entries'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** A sheet of 50,000 rows has some twenty parts and unpacks to 30 MB. */
const MOST_ENTRIES = 1000;
const MOST_UNPACKED = 120 * 1024 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Unpacks an archive whole, in memory and never beyond its limits, whatever it says of its own sizes: entries that lie on top of each
 * other are counted each time. Names that lead out of a folder are trouble, and so is what is encrypted.
 */
export function readZip(bytes: Buffer): ReadZip {
  const end = endOfZip(bytes);
  if (end === null) return { kind: 'trouble', trouble: 'unreadable' };
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return { kind: 'trouble', trouble: 'too_much' };
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  let left = MOST_UNPACKED;
  for (let index = 0; index < count; index++) {
    const read = readEntry(bytes, at, left);
    if (read.kind === 'trouble') return read;
    entries.push(read.entry);
    left -= read.entry.bytes.length;
    at = read.next;
  }
  return { kind: 'entries', entries };
}

/** Where the archive's last record begins, whose comment must reach to the file's end; null: it is no archive. */
export function endOfZip(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END && at + END_SIZE + bytes.readUInt16LE(at + 20) <= bytes.length)
      return at;
  }
  return null;
}

type ReadEntry =
  | { readonly kind: 'entry'; readonly entry: ZipEntry; readonly next: number }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

function readEntry(bytes: Buffer, at: number, left: number): ReadEntry {
  const trouble = (what: Trouble): ReadEntry => ({ kind: 'trouble', trouble: what });
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return trouble('unreadable');
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [nameSize, extraSize, commentSize] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
  const [packed, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const name = bytes.toString('utf8', at + 46, at + 46 + (nameSize ?? 0));
  if ((flags & 1) === 1) return trouble('encrypted');
  if (leadsOut(name)) return trouble('mixed');
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return trouble('unreadable');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packed > bytes.length) return trouble('unreadable');
  const unpacked = unpack(bytes.subarray(start, start + packed), method, left);
  if (typeof unpacked === 'string') return trouble(unpacked);
  const next = at + 46 + (nameSize ?? 0) + (extraSize ?? 0) + (commentSize ?? 0);
  return { kind: 'entry', entry: { name, bytes: unpacked }, next };
}

function unpack(packed: Buffer, method: number, left: number): Buffer | Trouble {
  if (method === 0) return packed.length > left ? 'too_much' : packed;
  if (method !== 8) return 'unreadable';
  if (left <= 0) return 'too_much';
  try {
    return inflateRawSync(packed, { maxOutputLength: left });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooLarge ? 'too_much' : 'unreadable';
  }
}

function leadsOut(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0|(^|\/)\.\.(\/|$)/i.test(name);
}
