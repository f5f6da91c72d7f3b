import { openDatabase } from '@handrail/api/database/open';
import { appEnvironment } from '../up/environment.ts';
import { ROOT, settingsOrExplain } from '../settings.ts';
import { stopRequested } from '../up/stop-requested.ts';
import { startWorker } from '../up/worker.ts';

/**
 * One worker in the foreground, on the database of this installation. Returns the exit code: 0 when stopped, 1 when something
 * failed, 2 for bad settings.
 */
export async function work(env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  const settings = settingsOrExplain(env);
  if (settings === null) return 2;
  const stop = stopRequested();
  const opened = await openDatabase(settings, console.log);
  if (!opened.ok) {
    console.error(opened.message);
    return 1;
  }
  const { database } = opened;
  database.keepUp();
  try {
    const running = await startWorker({
      root: ROOT,
      env: appEnvironment(env, settings, database.appUrl, {
        console: settings.port,
        portal: settings.portalPort,
      }),
    });
    console.log('The worker works. Stop with Ctrl-C.');
    const ended = await Promise.race([running.ended, stop.promise]);
    if (ended !== 'stop') console.error(`The worker ended by itself (${ended}).`);
    await running.stop();
    return ended === 'stop' ? 0 : 1;
  } finally {
    await database.close();
    console.log('Stopped.');
  }
}
