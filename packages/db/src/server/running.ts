import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, programOf } from './processes.ts';

export type Postmaster = { readonly pid: number; readonly port: number };

/** The server that answers on a data folder, read from lines 1, 4 and 8 of its postmaster.pid; null where none does. */
export function readPostmaster(data: string): Postmaster | null {
  const lines = readPidFile(data);
  const pid = Number(lines?.[0]);
  if (!isPostgres(pid) || lines?.[7]?.trim() !== 'ready') return null;
  return { pid, port: Number(lines[3]) };
}

/** As `readPostmaster`, once a server that is just starting or stopping has done so (at most a minute). */
export async function settledPostmaster(data: string): Promise<Postmaster | null> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const lines = readPidFile(data);
    if (lines === null || !isPostgres(Number(lines[0])) || lines[7]?.trim() === 'ready') break;
    await wait(20);
  }
  return readPostmaster(data);
}

/** The port of a server that was killed: its postmaster.pid is still there. */
export function portBefore(data: string): number | null {
  const port = Number(readPidFile(data)?.[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

/**
 * Removes a postmaster.pid that a killed server left, when its number now belongs to nobody or to another program:
 * Postgres itself would refuse to start until that other program ends. It still checks its shared memory.
 */
export function clearStalePidFile(data: string): void {
  const lines = readPidFile(data);
  if (lines !== null && !isPostgres(Number(lines[0])))
    rmSync(path.join(data, 'postmaster.pid'), { force: true });
}

function readPidFile(data: string): string[] | null {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}

function isPostgres(pid: number): boolean {
  const program = programOf(pid);
  return isAlive(pid) && (program === null || program.startsWith('postgres'));
}
