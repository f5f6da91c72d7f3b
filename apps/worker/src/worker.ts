import { setTimeout as wait } from 'node:timers/promises';
import type { Services } from '@handrail/api/context';
import { listenForWork } from '@handrail/api/effects/listen';
import type { Sweep } from './sweeps.ts';

export type Worker = {
  /** Takes nothing new, finishes what it holds. */
  readonly stop: () => Promise<void>;
};

/** Starts to carry out effects and to sweep. `url`: the database as the application's role reaches it. */
export async function startWorker(
  services: Services,
  url: string,
  sweeps: readonly Sweep[],
): Promise<Worker> {
  const stop = new AbortController();
  const stopping = () => stop.signal.aborted;
  const waking = await listenForWork(services, url, stopping);
  const sweeping = sweeps.map((sweep) => repeat(sweep, services, stop.signal));
  return {
    stop: async () => {
      stop.abort();
      await Promise.all([waking.stop(), ...sweeping]);
    },
  };
}

/** Runs a sweep until told to stop. What it throws (the database is away) is logged, and it goes on. */
async function repeat(sweep: Sweep, services: Services, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await sweep.run(services, () => stop.aborted);
    } catch (error) {
      services.log.error({ sweep: sweep.name, err: error }, 'a sweep failed');
    }
    await wait(sweep.everySeconds * 1000, undefined, { signal: stop }).catch(() => {});
  }
}
