import type { Services } from '@handrail/api/context';
import { readSettings, type Settings } from '@handrail/api/settings';
import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node';
import type { Hono } from 'hono';
import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { listen, stopWith } from './listen.ts';
import { createLog } from './log.ts';
import { openServices } from './services.ts';

/** What an app is made of. */
export type AppParts = {
  readonly services: Services;
  readonly settings: Pick<Settings, 'demo' | 'trustProxy'>;
  readonly log: Logger;
  /** Folder of the browser's files, with a slash at the end. */
  readonly assets: URL;
  /** Remix: everything that is a page. */
  readonly render: RequestHandler;
};

/** Serves a built app until the process is asked to stop; says in a sentence why it cannot, and ends the process. */
export async function runApp(given: {
  readonly name: 'console' | 'portal';
  /** The app's `build` folder, with a slash at the end. */
  readonly build: URL;
  readonly createApp: (parts: AppParts) => Hono<Env>;
  readonly port: (settings: Settings) => number;
  /** The setting that chooses the port. */
  readonly portName: string;
}): Promise<void> {
  const { name, portName } = given;
  const build = new URL('server/index.js', given.build);
  const read = readSettings(process.env);
  if (!read.ok) stopWith(read.problems);
  const { settings } = read;
  if (!existsSync(build))
    stopWith([`The ${name} is not built yet: run \`npm start\`, or \`remix vite:build\` in apps/${name}.`]);

  const log = createLog(name, settings.logLevel);
  if (settings.appDatabaseUrl === null)
    stopWith([
      `HANDRAIL_APP_DATABASE_URL is not set: start the ${name} with \`npm start\` or \`handrail up\`.`,
    ]);
  const { services, close } = openServices(name, settings, settings.appDatabaseUrl, log);
  const bundle: ServerBuild = await import(build.href);
  const app = given.createApp({
    services,
    log,
    settings,
    assets: new URL('client/', given.build),
    render: createRequestHandler(bundle, 'production'),
  });
  listen({ app, host: settings.host, port: given.port(settings), portName, log, close });
}
