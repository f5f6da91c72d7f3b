import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore, Stored } from './store.ts';
import { storeKey } from './store.ts';

/** Where bytes lie until they are whole; no key begins with a dot. */
const INCOMING = '.incoming';

/**
 * Files in a folder of this machine. Bytes are written beside, made durable, and only then get their name: a machine that fails
 * at any moment leaves a whole file or a nameless one, which the sweep finds.
 */
export function diskStore(folder: string): FileStore {
  const placeOf = (key: string) =>
    path.join(folder, ...(unfinished(key) ? key.split('/') : storeKey(key).split('/')));
  return {
    put: async (key, body) => {
      const place = placeOf(storeKey(key));
      const incoming = path.join(folder, INCOMING, randomUUID());
      await mkdir(path.dirname(incoming), { recursive: true });
      await mkdir(path.dirname(place), { recursive: true });
      try {
        await writeWhole(incoming, body);
        await rename(incoming, place);
      } catch (error) {
        await rm(incoming, { force: true });
        throw error;
      }
      await syncFolder(path.dirname(place));
    },
    get: async (key) => {
      const place = placeOf(storeKey(key));
      try {
        const file = await open(place, 'r');
        return createReadStream(place, { fd: file });
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: (key) => rm(placeOf(key), { force: true }),
    list: () => everything(folder, ''),
  };
}

/** Readable by nobody but ourselves. */
async function writeWhole(place: string, body: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(place, 'wx', 0o600);
  try {
    for await (const bytes of body) await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without this a rename may be forgotten when the power fails. Windows has no such call, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* everything(folder: string, under: string): AsyncGenerator<Stored> {
  const entries = await readdir(path.join(folder, under), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const entry of entries) {
    const key = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) yield* everything(folder, key);
    else {
      // Another process may have finished or removed it meanwhile.
      const found = await stat(path.join(folder, key)).catch(() => null);
      if (found !== null) yield { key, at: found.mtimeMs, whole: !unfinished(key) };
    }
  }
}

function unfinished(key: string): boolean {
  return /^\.incoming\/[a-f0-9-]+$/.test(key);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
