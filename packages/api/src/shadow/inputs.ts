import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ShadowInput } from './case.ts';

/** The files of a shadow run: each path a file, or a folder whose `*.json` are taken in order of name. Throws for a path that is not there. */
export async function shadowFiles(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (place) => {
      if (!(await stat(place)).isDirectory()) return [place];
      const names = (await readdir(place)).filter((name) => name.endsWith('.json'));
      return names.sort().map((name) => path.join(place, name));
    }),
  );
  return lists.flat();
}

/** Reads the files one after the other, so that a run of any size keeps one record in memory. */
export async function* shadowInputs(files: readonly string[]): AsyncGenerator<ShadowInput> {
  for (const file of files) yield { name: path.basename(file, '.json'), text: await readFile(file, 'utf8') };
}
