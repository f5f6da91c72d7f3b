/** Something that lies in a store. */
export type Stored = {
  readonly key: string;
  /** When it was begun or finished, milliseconds. */
  readonly at: number;
  /** False: what an upload left that never came to its end. */
  readonly whole: boolean;
};

/** Where files are kept, whichever way: on disk, or in a store of objects. Keys are of small letters, digits, dashes and slashes. */
export type FileStore = {
  /** Keeps the bytes under the key, all of them or nothing; none are held in memory longer than it takes to write them. */
  readonly put: (key: string, body: AsyncIterable<Uint8Array>) => Promise<void>;
  /** The bytes, as they are asked for; null where nothing is kept under the key. */
  readonly get: (key: string) => Promise<AsyncIterable<Uint8Array> | null>;
  /** Nothing is under the key from now on; nothing may have been before. */
  readonly remove: (key: string) => Promise<void>;
  /** All that is kept and all that is left over, for the sweep. */
  readonly list: () => AsyncIterable<Stored>;
};

const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;

/** The key, if it is one: it has no way out of the store. Throws otherwise; keys are made by ourselves. */
export function storeKey(key: string): string {
  if (!KEY.test(key)) throw new TypeError('Not a key of a file');
  return key;
}
