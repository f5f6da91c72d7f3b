import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type RunningConsole = {
  readonly address: string;
  /** Settles when the console ends by itself, with how it did. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
};

export type ConsoleOptions = {
  readonly root: string;
  readonly env: Record<string, string | undefined>;
  readonly host: string;
  readonly port: number;
};

/** Open requests may take this long to finish before the console is killed. */
const PATIENCE_MS = 10_000;

/** Starts the built console and returns when it answers. Throws when it ends or stays silent for a minute. */
export async function startConsole({ root, env, host, port }: ConsoleOptions): Promise<RunningConsole> {
  const program = path.join(root, 'apps', 'console', 'server', 'main.ts');
  // A group of its own: Ctrl-C reaches us, and we stop it. The IPC channel tells it of our death, even by kill -9.
  const follow = path.join(import.meta.dirname, 'follow-parent.ts');
  const child = spawn(process.execPath, ['--import', follow, program], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(killer);
  };
  const reachable =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  const address = `http://${reachable}:${port}`;
  const waiting = new AbortController();
  const outcome = await Promise.race([ended, healthy(address, waiting.signal)]);
  waiting.abort();
  if (outcome === 'healthy') return { address, ended, stop };
  await stop();
  throw new Error(`The console did not start (${outcome}).`);
}

async function healthy(address: string, stopped: AbortSignal): Promise<string> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && !stopped.aborted) {
    const answer = await fetch(`${address}/healthz`).catch(() => null);
    if (answer?.ok === true) return 'healthy';
    await wait(50);
  }
  return 'no answer within a minute';
}
