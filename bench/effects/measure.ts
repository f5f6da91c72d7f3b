import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { drain } from '../../proof/chaos/drain.ts';
import { openInstallation } from '../../proof/chaos/installation.ts';
import type { Installation } from '../../proof/chaos/installation.ts';
import { journalAt } from '../../proof/chaos/journal.ts';
import { startLoad } from '../../proof/chaos/load.ts';
import { startMailServer } from '../../proof/chaos/mail-server.ts';
import { answering, freePorts, keep } from '../../proof/chaos/processes.ts';
import { printMeasure, tell } from '../tools/report.ts';
import { measureQueue } from './queue.ts';

const WORKERS = 2;
/** Whole handoffs begun in a second: webhook, look by hand, both sides' yes, kickoff, note in the CRM. */
const PER_SECOND = 10;
/** Where the machine is slower than that, so many pile up at most. */
const MOST_AT_ONCE = 40;

/**
 * From an approved decision to its effect carried out, milliseconds, with two workers while whole handoffs arrive over HTTP; against
 * bare pg-boss, which carries as many jobs a second with two processes, each job one row changed.
 */
export async function measureEffects(quick: boolean): Promise<void> {
  const installation = await openInstallation(tell);
  try {
    const seconds = quick ? 20 : 300;
    const ours = await handoffs(installation, seconds);
    tell(`  ${ours.handoffs} handoffs, ${ours.count} effects; p50 ${ours.p50} ms, p99 ${ours.p99} ms`);
    const floor = await measureQueue(installation.ownerUrl, {
      ...{ workers: WORKERS, perSecond: ours.count / seconds, seconds: quick ? 10 : 60 },
    });
    const ratio = (ours.p50 ?? NaN) / floor.p50;
    printMeasure({
      measure: 'decision to effect',
      ratio: { median: ratio, min: ratio, max: ratio },
      target: null,
      unit: 'ms',
      ours: { ...ours, perSecond: ours.handoffs / seconds, seconds, asked: 'p50 < 1000, p99 < 5000' },
      floor,
      n: 1,
    });
  } finally {
    await installation.close();
  }
}

async function handoffs(installation: Installation, seconds: number) {
  const { dataDir, appUrl, ownerUrl, crm } = installation;
  const [port = 0, mailPort = 0] = await freePorts(2);
  const address = `http://127.0.0.1:${port}`;
  const mail = await startMailServer({ log: path.join(dataDir, 'mails.jsonl'), ports: [mailPort] });
  const env = {
    ...{ HANDRAIL_APP_DATABASE_URL: appUrl, HANDRAIL_DATA_DIR: dataDir, HANDRAIL_PUBLIC_URL: address },
    ...{ HANDRAIL_SMTP_URL: `smtp://127.0.0.1:${mailPort}`, HANDRAIL_EGRESS_ALLOW: crm.host },
  };
  const programs = [
    keep('console', 'apps/console/server/main.ts', {
      ...{ env: { ...env, HOST: '127.0.0.1', PORT: String(port) }, health: `${address}/healthz` },
    }),
    ...Array.from({ length: WORKERS }, (_, place) =>
      keep(`worker${place}`, 'apps/worker/src/main.ts', { env }),
    ),
  ];
  try {
    await answering(`${address}/healthz`);
    const load = startLoad(installation, [address], journalAt(path.join(dataDir, 'journal.jsonl')), {
      ...{ people: MOST_AT_ONCE, perSecond: PER_SECOND, isCrmTroubled: false },
    });
    await wait(seconds * 1000);
    const through = load.through();
    await load.stop();
    const [broken] = load.broken();
    if (broken !== undefined) throw new Error(broken);
    await drain(ownerUrl);
    return { handoffs: through, ...(await latencies(ownerUrl)) };
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
    mail.stop();
  }
}

/** From the decision's time to the time at which its effect was done. */
async function latencies(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number; p50: number; p99: number }>(`
      select count(*)::int as count, percentile_cont(0.5) within group (order by ms) as p50,
        percentile_cont(0.99) within group (order by ms) as p99
      from (
        select extract(epoch from e.settled_at - d.decided_at) * 1000 as ms
        from effects e join decisions d on d.workspace_id = e.workspace_id and d.id = e.decision_id
        where e.state = 'done') as took`);
    const [found] = rows;
    if (found === undefined || found.count === 0) throw new Error('No effect was carried out');
    return found;
  } finally {
    await client.end();
  }
}
