import { openDatabase } from '@handrail/api/database/open';
import type { Settings } from '@handrail/api/settings';
import { ROOT, settingsOrExplain } from '../settings.ts';
import { buildConsole } from './build.ts';
import { startConsole } from './console.ts';
import { choosePort } from './port.ts';
import { stopRequested } from './stop-requested.ts';

/**
 * Starts everything in the foreground: database, migrations, demo workspace, console. Stops on Ctrl-C, SIGTERM, or when
 * the process that started it dies. Returns the exit code: 0 when stopped, 1 when something failed, 2 for bad settings.
 */
export async function up(env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  const settings = settingsOrExplain(env);
  if (settings === null) return 2;
  const stop = stopRequested();
  const built = buildConsole(ROOT, console.log);
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
    if (port === null) {
      console.error(`Nothing can listen on ${settings.host}: is HOST an address of this machine?`);
      return 1;
    }
    const running = await startConsole({
      root: ROOT,
      env: consoleEnvironment(env, settings, database.appUrl, port),
      host: settings.host,
      port,
    });
    console.log(welcome(settings, running.address));
    const ended = await Promise.race([running.ended, stop.promise]);
    if (ended !== 'stop') console.error(`The console ended by itself (${ended}).`);
    await running.stop();
    return ended === 'stop' ? 0 : 1;
  } finally {
    await database.close();
    console.log('Stopped.');
  }
}

/** The console gets the settings that we read, not the owner's address: only migrations and backups use that. */
function consoleEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  settings: Settings,
  appUrl: string,
  port: number,
): Record<string, string | undefined> {
  return {
    ...env,
    DATABASE_URL: undefined,
    HANDRAIL_APP_DATABASE_URL: appUrl,
    HANDRAIL_DATA_DIR: settings.dataDir,
    HANDRAIL_DEMO: settings.demo,
    HOST: settings.host,
    PORT: String(port),
    // A person watches this run: requests are told only when something is wrong with them.
    HANDRAIL_LOG: env['HANDRAIL_LOG'] || 'warn',
    NODE_ENV: 'production',
  };
}

function welcome(settings: Settings, address: string): string {
  const how =
    settings.demo === 'off'
      ? 'Sign in with the e-mail address of a member; the link and the code come by mail.'
      : 'Sign in: choose "Continue as CSM" (or another role) on its first page.\n  This is demo mode, with example customers; HANDRAIL_DEMO=off starts without them.';
  return [
    '',
    `  Handrail is ready: ${settings.publicUrl ?? address}`,
    `  ${how}`,
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');
}
