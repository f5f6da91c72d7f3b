import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processName, runs } from './processes.ts';

let taken = 0;

/** Notes that this process uses the server. Returns the note's file, to be given back to `release`. */
export function takeLease(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${processName(process.pid)}.${++taken}`);
  writeFileSync(file, '');
  return file;
}

/** Takes the note away and tells whether nobody else uses the server now; notes of dead processes do not count. */
export function release(folder: string, file: string): { last: boolean } {
  rmSync(file, { force: true });
  let last = true;
  for (const name of readdirSync(folder)) {
    if (runs(name.split('.')[0] ?? '')) last = false;
    else rmSync(path.join(folder, name), { force: true });
  }
  return { last };
}
