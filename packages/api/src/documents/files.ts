import { createHash } from 'node:crypto';

/** Under which key the file of a version lies in the store. */
export function versionKey(workspaceId: string, versionId: string): string {
  return `${workspaceId}/${versionId}`;
}

/** A file as it comes in: what has gone through so far. */
export type Counted = {
  /** The bytes up to the limit. What is beyond is read on and dropped, so that whoever sends it hears the answer. */
  readonly body: AsyncIterable<Uint8Array>;
  /** The bytes that came, also those beyond. */
  readonly size: () => number;
  /** Of what went through, in hex; asked for once, at the end. */
  readonly sha256: () => string;
};

/** Counts and hashes a file while it goes through; `most` in bytes. */
export function counted(body: AsyncIterable<Uint8Array>, most: number): Counted {
  const hash = createHash('sha256');
  let size = 0;
  async function* through() {
    for await (const bytes of body) {
      size += bytes.length;
      if (size > most) continue;
      hash.update(bytes);
      yield bytes;
    }
  }
  return { body: through(), size: () => size, sha256: () => hash.digest('hex') };
}

/** A file's name without what no name has, cut. Browsers of old send the whole path. */
export function tidyFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  if (plain.length <= LONGEST_NAME) return plain === '' ? 'document' : plain;
  return `${plain.slice(0, LONGEST_NAME - 20)}…${plain.slice(-19)}`;
}

const LONGEST_NAME = 150;
