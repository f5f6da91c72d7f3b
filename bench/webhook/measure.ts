import { demoRecords } from '../tools/demo-cases.ts';
import type { Installation } from '../tools/installation.ts';
import { load, type Loaded } from '../tools/load.ts';
import { inPairs, spread } from '../tools/pairs.ts';
import { startServer } from '../tools/processes.ts';
import { printMeasure, tell } from '../tools/report.ts';
import { deliveries } from './deliveries.ts';
import { keepRows } from './kept-rows.ts';

const CONNECTIONS = 16;

/**
 * Closed-won records over HTTP: signed, each a new deal, durable before the answer; against node:http and the same
 * inserts. Throughput with 16 connections. Both write to the same tables of the same Postgres, each to a workspace of its own.
 */
export async function measureWebhook(installation: Installation, quick: boolean): Promise<void> {
  const requests = quick ? 160 : 640;
  const measured = await installation.newWorkspace('measured');
  const floorWorkspace = await installation.newWorkspace('floor');
  const secret = await installation.webhookSecret(measured);
  const records = demoRecords();
  const next = deliveries(records, secret);
  const console = await installation.startConsole();
  const url = `${console.address}/webhooks/closed-won/api?workspace=measured`;
  try {
    // Once through the templates: what the console stores for each is what the floor stores.
    await load({ url, connections: 1, requests: records.length, next });
    const floor = await startServer({
      program: 'bench/floors/webhook.ts',
      env: {
        FLOOR_DATABASE_URL: installation.ownerUrl,
        FLOOR_WORKSPACE: floorWorkspace.id,
        FLOOR_ROWS: await keepRows(installation, measured, floorWorkspace),
      },
      health: '/healthz',
    });
    try {
      const ours: Loaded[] = [];
      const bare: Loaded[] = [];
      const run = async (address: string, kept: Loaded[]) => {
        const loaded = await load({ url: address, connections: CONNECTIONS, requests, next });
        kept.push(loaded);
        tell(
          `  ${kept === ours ? 'ours ' : 'floor'} ${loaded.perSecond.toFixed(0)}/s p50 ${loaded.p50} ms p99 ${loaded.p99} ms`,
        );
        return loaded.perSecond;
      };
      const pairs = await inPairs(
        quick ? 3 : 7,
        () => run(url, ours),
        () => run(floor.address, bare),
      );
      printMeasure({
        measure: 'webhook',
        ratio: pairs.ratio,
        target: { atLeast: 0.4 },
        unit: 'records/s',
        ours: { perSecond: pairs.a.median, ...latencies(ours) },
        floor: { perSecond: pairs.b.median, ...latencies(bare) },
        n: pairs.n,
      });
    } finally {
      await floor.stop();
    }
  } finally {
    await console.stop();
  }
}

/** Medians over the runs, the unmeasured first one left out. */
function latencies(loaded: readonly Loaded[]): { p50ms: number; p99ms: number } {
  const runs = loaded.slice(1);
  return {
    p50ms: spread(runs.map(({ p50 }) => p50)).median,
    p99ms: spread(runs.map(({ p99 }) => p99)).median,
  };
}
