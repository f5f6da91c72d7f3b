import type { FileStore } from '../store.ts';
import { storeKey } from '../store.ts';

/** A store that forgets. `time`: milliseconds now. */
export function memoryStore(time: () => number): FileStore {
  const kept = new Map<string, { readonly bytes: Buffer; readonly at: number }>();
  return {
    put: async (key, body) => {
      const parts: Uint8Array[] = [];
      for await (const bytes of body) parts.push(bytes);
      kept.set(storeKey(key), { bytes: Buffer.concat(parts), at: time() });
    },
    get: (key) => {
      const found = kept.get(storeKey(key));
      return Promise.resolve(found === undefined ? null : once(found.bytes));
    },
    remove: (key) => {
      kept.delete(key);
      return Promise.resolve();
    },
    list: () => all(kept),
  };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function* all(kept: ReadonlyMap<string, { readonly at: number }>) {
  for (const [key, { at }] of kept) yield await Promise.resolve({ key, at, whole: true });
}
