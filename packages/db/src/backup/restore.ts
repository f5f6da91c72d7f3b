import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { checkBackup } from './check.ts';
import type { Refused } from './format.ts';
import { load, type Occupied } from './load.ts';

export type Restored = { readonly ok: true; readonly at: string; readonly rows: number } | Refused | Occupied;

/**
 * Puts a backup in the place of what the database holds. The file is read to its end and found whole before anything changes.
 * Run `migrate` afterwards: a backup may be older than the program.
 */
export async function restoreBackup(
  ownerUrl: string,
  file: string,
  options: { readonly replace: boolean },
): Promise<Restored> {
  const checked = await checkBackup(linesOf(file));
  if (!checked.ok) return checked;
  const loaded = await load(ownerUrl, checked.header, linesOf(file), options.replace);
  return loaded.ok ? { ok: true, at: checked.header.at, rows: checked.rows } : loaded;
}

/**
 * The lines of a gzipped file, split at line feeds alone (readline would split at U+2028 too, which names may hold).
 * What cannot be unpacked any further ends the lines: the missing trailer tells.
 */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacking = createGunzip();
  source.once('error', (error) => unpacking.destroy(error));
  const text: AsyncIterable<string> = source.pipe(unpacking).setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of text) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error;
    return;
  } finally {
    source.destroy();
  }
  if (rest !== '') yield rest;
}
