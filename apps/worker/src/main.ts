import { connectApplication } from '@handrail/api/database/application';
import { makeServices } from '@handrail/api/services';
import { publicAddress, readSettings } from '@handrail/api/settings';
import { createLog } from './log.ts';
import { SWEEPS } from './sweeps.ts';
import { startWorker } from './worker.ts';

/** What is under way may take this long to finish after we were asked to stop; a mail may take 15 s. */
const PATIENCE_MS = 20_000;

const read = readSettings(process.env);
if (!read.ok) stopWith(read.problems);
const { settings } = read;
if (settings.appDatabaseUrl === null)
  stopWith(['HANDRAIL_APP_DATABASE_URL is not set: start the worker with `npm start` or `handrail worker`.']);

const log = createLog(settings.logLevel);
const db = connectApplication(settings.appDatabaseUrl, 'handrail-worker');
const services = makeServices({ settings, db, publicUrl: publicAddress(settings), log });
const worker = await startWorker(services, settings.appDatabaseUrl, SWEEPS).catch((error: unknown) => {
  // Whoever keeps it running starts it again: the database may be starting too.
  log.fatal({ err: error }, 'the worker cannot start');
  process.exit(1);
});
log.info({ sweeps: SWEEPS.length }, 'worker works');
process.send?.('ready');

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void shutDown());

async function shutDown() {
  await Promise.race([worker.stop(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  await db.destroy();
  process.exit(0);
}

function stopWith(problems: readonly string[]): never {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(2);
}
