import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ShadowInput } from './case.ts';

/** The files of a shadow run: each path a file, or a folder whose `*.json` are taken in order of name. `missing`: paths that are not there. */
export async function shadowFiles(
  paths: readonly string[],
): Promise<{ readonly files: string[]; readonly missing: string[] }> {
  const files: string[] = [];
  const missing: string[] = [];
  for (const place of paths) {
    const found = await stat(place).catch(() => null);
    if (found === null) missing.push(place);
    else if (!found.isDirectory()) files.push(place);
    else {
      const names = (await readdir(place)).filter((name) => name.endsWith('.json'));
      files.push(...names.sort().map((name) => path.join(place, name)));
    }
  }
  return { files, missing };
}

/** Reads the files one after the other, so that a run of any size keeps one record in memory. */
export async function* shadowInputs(files: readonly string[]): AsyncGenerator<ShadowInput> {
  for (const file of files) yield { name: path.basename(file, '.json'), text: await readFile(file, 'utf8') };
}
