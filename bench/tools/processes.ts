import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@handrail/db/server/free-port';
import { plainEnvironment } from '../../proof/chaos/processes.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export type Server = {
  readonly address: string;
  readonly pid: number;
  /** Milliseconds from the start of the process to its first answer. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
};

export type ServerOptions = {
  /** File to run, from the root of the tree. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  /** Asked until it answers 200. */
  readonly health: string;
};

/** Runs a server as a process of its own, with `HOST` and `PORT` set, in production mode. Its log goes nowhere, its errors to our stderr. */
export async function startServer({ program, env, health }: ServerOptions): Promise<Server> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(ROOT, program)], {
    cwd: ROOT,
    env: { ...plainEnvironment(), NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 2],
  });
  const address = `http://127.0.0.1:${port}`;
  const stop = stopper(child);
  try {
    await answering(child, address + health);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, pid: child.pid ?? 0, startMs: performance.now() - began, stop };
}

/** Memory of a process in MiB, from Linux: `rss` counts shared pages in full, `pss` counts each in shares. Null elsewhere. */
export function memoryOf(pid: number): { readonly rss: number; readonly pss: number } | null {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1]) / 1024;
    return { rss: read('Rss'), pss: read('Pss') };
  } catch {
    return null;
  }
}

/** The processes that this one started, and theirs. */
export function descendantsOf(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with exit code ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await wait(10);
  }
  throw new Error(`${url} did not answer within a minute.`);
}

function stopper(child: ChildProcess): () => Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(killer);
  };
}
