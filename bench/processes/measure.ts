import { fillWorkspace } from '../pages/fill.ts';
import type { Installation } from '../tools/installation.ts';
import { load } from '../tools/load.ts';
import { spread, type Spread } from '../tools/pairs.ts';
import { descendantsOf, memoryOf, startServer, type Server } from '../tools/processes.ts';
import { printMeasure } from '../tools/report.ts';

const CONNECTIONS = 8;

/** Start-up of the console against the bare Remix floor, and the memory of console and database at rest and under load (Linux). */
export async function measureProcesses(installation: Installation, quick: boolean): Promise<void> {
  const workspace = await installation.newWorkspace('processes');
  await measureStart(installation, { workspaceId: workspace.id, quick });
  const console = await installation.startConsole();
  try {
    await fillWorkspace(installation, workspace, { consoleAddress: console.address, onboardings: 1000 });
    const headers = { cookie: await installation.signIn(workspace), accept: 'text/html' };
    const rest = memory(console.pid);
    await load({
      url: `${console.address}/onboardings`,
      headers,
      connections: CONNECTIONS,
      requests: quick ? 200 : 2000,
    });
    const busy = memory(console.pid);
    for (const process of ['console', 'postgres'] as const) {
      const [under, idle] = [busy[process], rest[process]];
      if (under === null || idle === null) continue;
      printMeasure({
        measure: `memory_${process}`,
        ratio: one(under / idle),
        target: null,
        unit: 'MiB (PSS) under load against at rest',
        ours: { mib: under },
        floor: { mib: idle },
        n: 1,
      });
    }
  } finally {
    await console.stop();
  }
}

async function measureStart(
  installation: Installation,
  { workspaceId, quick }: { workspaceId: string; quick: boolean },
): Promise<void> {
  const floor = () =>
    startServer({
      program: 'bench/floors/remix/server.ts',
      env: { FLOOR_DATABASE_URL: installation.ownerUrl, FLOOR_WORKSPACE: workspaceId },
      health: '/healthz',
    });
  const started = async (start: () => Promise<Server>) => {
    const server = await start();
    await server.stop();
    return server.startMs;
  };
  const ours: number[] = [];
  const bare: number[] = [];
  for (let pair = 0; pair < (quick ? 3 : 7); pair += 1) {
    ours.push(await started(() => installation.startConsole()));
    bare.push(await started(floor));
  }
  printMeasure({
    measure: 'start_console',
    ratio: spread(ours.map((ms, pair) => ms / (bare[pair] ?? NaN))),
    target: null,
    unit: 'ms to the first answer',
    ours: { ms: spread(ours).median },
    floor: { ms: spread(bare).median },
    n: ours.length,
  });
}

function memory(consolePid: number): { readonly console: number | null; readonly postgres: number | null } {
  const postgres = descendantsOf(process.pid)
    .filter((pid) => pid !== consolePid)
    .flatMap((pid) => memoryOf(pid)?.pss ?? []);
  return {
    console: memoryOf(consolePid)?.pss ?? null,
    postgres: postgres.length === 0 ? null : postgres.reduce((sum, pss) => sum + pss, 0),
  };
}

function one(ratio: number): Spread {
  return { median: ratio, min: ratio, max: ratio };
}
