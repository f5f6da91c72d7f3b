import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { processName, runs } from './processes.ts';

let attempts = 0;

/**
 * Runs `work` while no other process on this machine does so under the same lock file.
 * A lock whose process has died is taken over, so a killed run never needs a repair.
 */
export async function withFileLock<Result>(lockFile: string, work: () => Promise<Result>): Promise<Result> {
  const me = processName(process.pid);
  const mine = `${lockFile}.${me}.${++attempts}`;
  await writeFile(mine, me);
  try {
    while (!(await linked(mine, lockFile))) {
      await removeIfDead(lockFile, `${mine}.seen`);
      await wait(25);
    }
    try {
      return await work();
    } finally {
      await rm(lockFile, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** A hard link appears whole or not at all, with its content: nobody ever reads an empty lock. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function removeIfDead(lockFile: string, aside: string): Promise<void> {
  const holder = await readFile(lockFile, 'utf8').catch(() => null);
  if (holder === null || runs(holder)) return;
  // Moved aside before it is removed: another process may have taken over between our look and now.
  await rename(lockFile, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved !== null && runs(moved)) await linked(aside, lockFile);
  await rm(aside, { force: true });
}
