import type { Installation } from '../tools/installation.ts';
import { load, type Loaded } from '../tools/load.ts';
import { inPairs, spread } from '../tools/pairs.ts';
import { startServer } from '../tools/processes.ts';
import { printMeasure, tell, type Target } from '../tools/report.ts';
import { fillWorkspace } from './fill.ts';

/** Few connections keep one server process busy; more would only measure its queue. */
const CONNECTIONS = 8;

type Side = { readonly url: string; readonly headers: Record<string, string> };

/**
 * Pages served to somebody who is signed in, against Remix with one query and plain HTML; and the list at two sizes of the
 * table against itself.
 */
export async function measurePages(installation: Installation, quick: boolean): Promise<void> {
  const many = quick ? 20_000 : 100_000;
  const big = await installation.newWorkspace('big');
  const small = await installation.newWorkspace('small');
  const console = await installation.startConsole();
  try {
    tell(`  filling ${many} and 1000 onboardings`);
    const fill = { consoleAddress: console.address };
    const ids = await fillWorkspace(installation, big, { ...fill, onboardings: many });
    await fillWorkspace(installation, small, { ...fill, onboardings: 1000 });
    const floor = await startServer({
      program: 'bench/floors/remix/server.ts',
      env: { FLOOR_DATABASE_URL: installation.ownerUrl, FLOOR_WORKSPACE: big.id },
      health: '/healthz',
    });
    try {
      const bigHeaders = { cookie: await installation.signIn(big), accept: 'text/html' };
      const smallHeaders = { cookie: await installation.signIn(small), accept: 'text/html' };
      const plain = { accept: 'text/html' };
      const packet = `/onboardings/${ids[Math.floor(ids.length / 2)] ?? ''}`;
      const compare = (measure: string, target: Target, ours: Side, other: Side) =>
        comparePages({ measure, target, ours, floor: other, quick });
      await compare(
        'packet_page',
        { atLeast: 0.5 },
        { url: console.address + packet, headers: bigHeaders },
        { url: floor.address + packet, headers: plain },
      );
      await compare(
        'list_page',
        { atLeast: 0.5 },
        { url: `${console.address}/onboardings`, headers: bigHeaders },
        { url: `${floor.address}/onboardings`, headers: plain },
      );
      await compareSizes(
        { url: `${console.address}/onboardings`, headers: bigHeaders },
        { url: `${console.address}/onboardings`, headers: smallHeaders },
        { many, quick },
      );
    } finally {
      await floor.stop();
    }
  } finally {
    await console.stop();
  }
}

async function comparePages(given: {
  readonly measure: string;
  readonly target: Target;
  readonly ours: Side;
  readonly floor: Side;
  readonly quick: boolean;
}): Promise<void> {
  const { measure, target, quick } = given;
  const requests = quick ? 80 : 240;
  const kept = { ours: new Array<Loaded>(), floor: new Array<Loaded>() };
  const run = async (side: 'ours' | 'floor') => {
    const loaded = await load({ ...given[side], connections: CONNECTIONS, requests });
    tell(
      `  ${measure} ${side} ${loaded.perSecond.toFixed(0)}/s p50 ${loaded.p50} ms, ${loaded.bytes.toFixed(0)} bytes`,
    );
    kept[side].push(loaded);
    return loaded.perSecond;
  };
  const pairs = await inPairs(
    quick ? 3 : 7,
    () => run('ours'),
    () => run('floor'),
  );
  const told = (loaded: readonly Loaded[], perSecond: number) => ({
    perSecond,
    p50ms: spread(loaded.slice(1).map(({ p50 }) => p50)).median,
    p99ms: spread(loaded.slice(1).map(({ p99 }) => p99)).median,
    bytes: spread(loaded.map(({ bytes }) => bytes)).median,
  });
  printMeasure({
    measure,
    ratio: pairs.ratio,
    target,
    unit: 'pages/s',
    ours: told(kept.ours, pairs.a.median),
    floor: told(kept.floor, pairs.b.median),
    n: pairs.n,
  });
}

/** The time of one list page, asked for by one reader at a time. */
async function compareSizes(
  large: Side,
  small: Side,
  { many, quick }: { many: number; quick: boolean },
): Promise<void> {
  const requests = quick ? 30 : 100;
  const milliseconds = async (side: Side) =>
    1000 / (await load({ ...side, connections: 1, requests })).perSecond;
  const pairs = await inPairs(
    quick ? 3 : 9,
    () => milliseconds(large),
    () => milliseconds(small),
  );
  printMeasure({
    measure: 'list_scale',
    ratio: pairs.ratio,
    target: { atMost: 1.3 },
    unit: 'ms a page',
    ours: { onboardings: many, msPerPage: pairs.a.median },
    floor: { onboardings: 1000, msPerPage: pairs.b.median },
    n: pairs.n,
  });
}
