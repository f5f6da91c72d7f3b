import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from './installation.ts';

/** One of the product's programs; killed, it is started again at once, as a supervisor does. */
export type Kept = {
  readonly name: string;
  /** Since when it works again, milliseconds; null while it is being started. */
  readonly readySince: () => number | null;
  readonly signal: (signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
  readonly stop: () => Promise<void>;
  /** How often it was started. */
  readonly starts: () => number;
};

/** Ends a program when the one that started it has died. */
const FOLLOW = path.join(ROOT, 'apps/cli/src/up/follow-parent.ts');

/** Our environment without settings of Handrail, which the programs must not inherit. */
export function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name.startsWith('HANDRAIL_') || name === 'DATABASE_URL' ? [] : [[name, value]],
    ),
  );
}

/** Starts a program, and starts it again whenever it ends, until it is stopped. It is ready when it says so, or when `health` answers. */
export function keep(
  name: string,
  program: string,
  { env, health }: { readonly env: Readonly<Record<string, string>>; readonly health?: string },
): Kept {
  let child: ChildProcess;
  let ready: number | null = null;
  let stopped = false;
  let starts = 0;
  let over = Promise.resolve();
  const start = () => {
    starts += 1;
    child = spawn(process.execPath, ['--import', FOLLOW, path.join(ROOT, program)], {
      cwd: ROOT,
      env: {
        ...plainEnvironment(),
        NODE_ENV: 'production',
        HANDRAIL_LOG: 'silent',
        HANDRAIL_DEMO: 'off',
        ...env,
      },
      stdio: ['ignore', 'ignore', 2, 'ipc'],
    });
    const started = child;
    const isReady = () => {
      if (child === started && alive()) ready = Date.now();
    };
    if (health === undefined) child.once('message', isReady);
    else answering(health).then(isReady, () => {});
    over = new Promise((resolve) =>
      child.once('exit', () => {
        ready = null;
        resolve();
        if (!stopped) setTimeout(start, 100);
      }),
    );
  };
  const alive = () => child.exitCode === null && child.signalCode === null;
  start();
  return {
    name,
    readySince: () => ready,
    signal: (signal) => {
      if (signal === 'SIGKILL') ready = null;
      child.kill(signal);
    },
    stop: async () => {
      stopped = true;
      if (!alive()) return;
      child.kill('SIGCONT');
      child.kill('SIGKILL');
      await over;
    },
    starts: () => starts,
  };
}

/** So many free ports of the loopback address. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer();
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => {
    const found = server.address();
    return typeof found === 'object' && found !== null ? found.port : 0;
  });
  for (const server of servers) server.close();
  return ports;
}

/** Waits until an address answers. */
export async function answering(url: string, limitMs = 60_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await wait(50);
  }
  throw new Error(`${url} did not answer within ${limitMs / 1000} s`);
}
