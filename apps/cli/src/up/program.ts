import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';

export type RunningProgram = {
  readonly child: ChildProcess;
  /** Settles when the program ends by itself, with how it did. */
  readonly ended: Promise<string>;
  /** Asks it to stop, and kills it when it does not within the time it may take. */
  readonly stop: () => Promise<void>;
};

/** Starts one of our programs, a TypeScript file. It stops when we die, even by kill -9. */
export function startProgram(given: {
  readonly root: string;
  /** Its file, from the checkout's folder. */
  readonly file: string;
  readonly env: Record<string, string | undefined>;
  /** How long it may take to stop. */
  readonly patienceMs: number;
}): RunningProgram {
  // A group of its own: Ctrl-C reaches us, and we stop it. The IPC channel tells it of our death.
  const follow = path.join(import.meta.dirname, 'follow-parent.ts');
  const child = spawn(process.execPath, ['--import', follow, path.join(given.root, given.file)], {
    cwd: given.root,
    env: given.env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), given.patienceMs);
    await ended;
    clearTimeout(killer);
  };
  return { child, ended, stop };
}
