import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildApps } from '../../apps/cli/src/up/build.ts';
import { check } from './check.ts';
import { drain } from './drain.ts';
import { faults } from './faults.ts';
import { startMailServer } from './mail-server.ts';
import { openInstallation, ROOT } from './installation.ts';
import { journalAt } from './journal.ts';
import { startLoad } from './load.ts';
import { installPoints } from './points.ts';
import { answering, freePorts, keep } from './processes.ts';
import { randomOf } from './random.ts';

/**
 * `npm run chaos [-- --kills N] [--seconds S] [--seed X]`: the real processes under load, killed, paused and cut off from their database;
 * then the independent checker says what is lost, doubled or stuck. Exit code 0 only where nothing is and every kill came about.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '140' },
    /** At most this long for the faults; by default as long as the kills may take. */
    seconds: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const kills = Number(values.kills);
const seconds = Number(values.seconds ?? 60 + kills * 5);
const seed = Number(values.seed);
const CONSOLES = 2;
const WORKERS = 3;
const PEOPLE = 4;

const tell = (line: string) => process.stdout.write(`${line}\n`);
tell(`chaos: ${kills} kills, seed ${seed}`);
if (!(await buildApps(ROOT, tell))) process.exit(1);
const began = Date.now();
const installation = await openInstallation(tell);
const { dataDir, ownerUrl, appUrl, crm } = installation;
await installPoints(ownerUrl);
const logs = {
  ...{ journal: path.join(dataDir, 'journal.jsonl'), mails: path.join(dataDir, 'mails.jsonl') },
  messages: crm.log,
};
const journal = journalAt(logs.journal);
const ports = await freePorts(CONSOLES + WORKERS);
const mailPorts = ports.splice(CONSOLES);
const addresses = ports.map((port) => `http://127.0.0.1:${port}`);
const mail = await startMailServer({ log: logs.mails, ports: mailPorts, seed });
const named = (name: string) => `${appUrl}${appUrl.includes('?') ? '&' : '?'}application_name=${name}`;
const env = (name: string) => ({ HANDRAIL_APP_DATABASE_URL: named(name), HANDRAIL_DATA_DIR: dataDir });
const consoles = ports.map((port, place) =>
  keep(`console${place}`, 'apps/console/server/main.ts', {
    env: {
      ...{ ...env(`console${place}`), HOST: '127.0.0.1', PORT: String(port) },
      ...{ HANDRAIL_EGRESS_ALLOW: crm.host, HANDRAIL_SMTP_URL: `smtp://127.0.0.1:${mailPorts[0]}` },
    },
    health: `${addresses[place]}/healthz`,
  }),
);
const workers = mailPorts.map((mailPort, place) =>
  keep(`worker${place}`, 'apps/worker/src/main.ts', {
    env: {
      ...{
        ...env(`worker${place}`),
        HANDRAIL_PUBLIC_URL: addresses[0] ?? '',
        HANDRAIL_EGRESS_ALLOW: crm.host,
      },
      HANDRAIL_SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    },
  }),
);
let failed = true;
try {
  for (const address of addresses) await answering(`${address}/healthz`);
  const load = startLoad(installation, addresses, journal, { people: PEOPLE, isCrmTroubled: true });
  await wait(3000);
  const random = randomOf(seed);
  const scene = { installation, consoles, workers, mail, journal, random };
  const told = await faults(scene, { kills, until: Date.now() + seconds * 1000 });
  // The load goes on for as long as the work may take to resume.
  await wait(15_000);
  journal.write({ what: 'calm', at: new Date().toISOString() });
  await load.stop();
  const calm = Date.now();
  const drainedIn = await drain(ownerUrl);
  const found = await check(ownerUrl, logs, { handoffs: Math.ceil(told.kills / 4) });
  const { counts } = found;
  const few = `${told.kills} of ${kills} kills came about in ${seconds} s`;
  const problems = [...found.problems, ...load.broken(), ...(told.kills < kills ? [few] : [])];
  for (const [name, times] of [...told.byPoint].sort()) tell(`  ${String(times).padStart(4)} ${name}`);
  if (told.missed.length > 0) tell(`  nobody came there in time: ${told.missed.sort().join(', ')}`);
  for (const problem of problems) tell(`NOT IN ORDER ${problem}`);
  failed = problems.length > 0;
  tell(
    JSON.stringify({
      chaos: failed ? 'NOT in order' : 'in order',
      ...{
        seed,
        kills: told.kills,
        databaseEnded: told.restarts,
        paused: told.pauses,
        missed: told.missed.length,
      },
      ...{ handoffs: load.through(), ...counts, problems: problems.length },
      seconds: {
        all: elapsed(began),
        faults: Math.round((calm - began) / 1000),
        drain: Math.round(drainedIn / 1000),
      },
    }),
  );
} finally {
  await Promise.all([...consoles, ...workers].map((program) => program.stop()));
  mail.stop();
  if (failed) tell(`The installation is kept: ${path.relative(ROOT, dataDir)}`);
  else await installation.close();
}
process.exit(failed ? 1 : 0);

function elapsed(from: number): number {
  return Math.round((Date.now() - from) / 1000);
}
