import { openDatabase } from '@handrail/api/database/open';
import type { Settings } from '@handrail/api/settings';
import { ROOT, settingsOrExplain } from '../settings.ts';
import { startApp } from './app.ts';
import { buildApps } from './build.ts';
import { appEnvironment } from './environment.ts';
import { choosePort } from './port.ts';
import { stopRequested } from './stop-requested.ts';
import { keepWorker } from './worker.ts';

/**
 * Starts everything in the foreground: database, migrations, demo workspace, console, portal, one worker. Stops on Ctrl-C, SIGTERM, or when
 * the process that started it dies. Returns the exit code: 0 when stopped, 1 when something failed, 2 for bad settings.
 */
export async function up(env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  const settings = settingsOrExplain(env);
  if (settings === null) return 2;
  const stop = stopRequested();
  const built = buildApps(ROOT, console.log);
  const opened = await openDatabase(settings, console.log);
  if (!opened.ok) {
    console.error(opened.message);
    return 1;
  }
  const { database } = opened;
  database.keepUp();
  try {
    if (settings.demo !== 'off') {
      const { seedDemo } = await import('@handrail/api/demo/seed');
      await seedDemo({ appUrl: database.appUrl, log: console.log });
    }
    if (!(await built)) return 1;
    if (stop.signal.aborted) return 0;
    const port = await choosePort(settings.host, settings.port, console.log);
    const portalPort =
      port && (await choosePort(settings.host, settings.portalPort, console.log, 'HANDRAIL_PORTAL_PORT'));
    if (port === null || portalPort === null) {
      console.error(`Nothing can listen on ${settings.host}: is HOST an address of this machine?`);
      return 1;
    }
    const appEnv = appEnvironment(env, settings, database.appUrl, { console: port, portal: portalPort });
    const worker = keepWorker({ root: ROOT, env: appEnv }, console.error);
    // A failure is looked at below; it must not end the process before.
    worker.catch(() => {});
    try {
      const { host } = settings;
      const running = await startApp({ app: 'console', root: ROOT, env: appEnv, host, port });
      const portal = await startApp({
        ...{ app: 'portal', root: ROOT, env: appEnv, host, port: portalPort },
      }).catch(async (error: unknown) => {
        await running.stop();
        throw error;
      });
      const stopApps = () => Promise.all([running.stop(), portal.stop()]);
      await worker.catch(async (error: unknown) => {
        await stopApps();
        throw error;
      });
      console.log(welcome(settings, running.address, portal.address));
      const ended = await Promise.race([
        running.ended.then((how) => `The console ended by itself (${how}).`),
        portal.ended.then((how) => `The portal ended by itself (${how}).`),
        stop.promise,
      ]);
      if (ended !== 'stop') console.error(ended);
      await stopApps();
      return ended === 'stop' ? 0 : 1;
    } finally {
      await worker.then(({ stop: stopWorker }) => stopWorker()).catch(() => {});
    }
  } finally {
    await database.close();
    console.log('Stopped.');
  }
}

function welcome(settings: Settings, address: string, portal: string): string {
  const how =
    settings.demo === 'off'
      ? 'Sign in with the e-mail address of a member; the link and the code come by mail.'
      : 'Sign in: choose "Continue as CSM" (or another role) on its first page.\n  This is demo mode, with example customers; HANDRAIL_DEMO=off starts without them.';
  return [
    '',
    `  Handrail is ready: ${settings.publicUrl ?? address}`,
    `  ${how}`,
    `  Customers come to: ${settings.portalUrl ?? portal}`,
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');
}
