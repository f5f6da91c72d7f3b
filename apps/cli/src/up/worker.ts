import { setTimeout as wait } from 'node:timers/promises';
import { startProgram } from './program.ts';
import type { RunningProgram } from './program.ts';

/** Longer than the worker itself takes to finish what it holds. */
const PATIENCE_MS = 25_000;
/** A worker that ends by itself is started again after this long: at once would keep a core busy where it cannot run. */
const PAUSE_MS = 1000;

type Options = { readonly root: string; readonly env: Record<string, string | undefined> };

/** Starts a worker and returns when it works. Throws when it ends before, or stays silent for a minute. */
export async function startWorker({ root, env }: Options): Promise<RunningProgram> {
  const running = startProgram({ root, env, file: 'apps/worker/src/main.ts', patienceMs: PATIENCE_MS });
  const silence = new AbortController();
  const outcome = await Promise.race([
    running.ended,
    new Promise<string>((resolve) => running.child.once('message', () => resolve('ready'))),
    wait(60_000, 'no answer within a minute', { signal: silence.signal }).catch(() => 'stopped'),
  ]);
  silence.abort();
  if (outcome === 'ready') return running;
  await running.stop();
  throw new Error(`The worker did not start (${outcome}).`);
}

/** A worker that is there until it is stopped: one that ends by itself is started again. */
export async function keepWorker(
  options: Options,
  log: (line: string) => void,
): Promise<{ stop: () => Promise<void> }> {
  let running = await startWorker(options);
  const stopped = new AbortController();
  const kept = (async () => {
    while (!stopped.signal.aborted) {
      const how = await running.ended;
      if (stopped.signal.aborted) return;
      log(`The worker ended by itself (${how}); starting it again.`);
      await wait(PAUSE_MS, undefined, { signal: stopped.signal }).catch(() => {});
      if (stopped.signal.aborted) return;
      running = await startWorker(options).catch((error: unknown) => {
        log(error instanceof Error ? error.message : String(error));
        return running;
      });
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await running.stop();
      await kept;
    },
  };
}
