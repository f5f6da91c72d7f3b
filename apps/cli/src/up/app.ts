import { setTimeout as wait } from 'node:timers/promises';
import { startProgram } from './program.ts';

export type RunningApp = {
  readonly address: string;
  /** Settles when the app ends by itself, with how it did. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
};

export type AppOptions = {
  readonly app: 'console' | 'portal';
  readonly root: string;
  readonly env: Record<string, string | undefined>;
  readonly host: string;
  readonly port: number;
};

/** Open requests may take this long to finish before the app is killed. */
const PATIENCE_MS = 10_000;

/** Starts a built app and returns when it answers. Throws when it ends or stays silent for a minute. */
export async function startApp({ app, root, env, host, port }: AppOptions): Promise<RunningApp> {
  const { ended, stop } = startProgram({
    root,
    env,
    file: `apps/${app}/server/main.ts`,
    patienceMs: PATIENCE_MS,
  });
  const reachable =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  const address = `http://${reachable}:${port}`;
  const waiting = new AbortController();
  const outcome = await Promise.race([ended, healthy(address, waiting.signal)]);
  waiting.abort();
  if (outcome === 'healthy') return { address, ended, stop };
  await stop();
  throw new Error(`The ${app} did not start (${outcome}).`);
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
