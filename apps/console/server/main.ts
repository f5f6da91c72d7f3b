import { readSettings } from '@handrail/api/settings';
import { listen, stopWith } from '@handrail/web/server/listen';
import { createLog } from '@handrail/web/server/log';
import { openServices } from '@handrail/web/server/services';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { existsSync } from 'node:fs';
import { createApp } from './app.ts';

const build = new URL('../build/server/index.js', import.meta.url);

const read = readSettings(process.env);
if (!read.ok) stopWith(read.problems);
const { settings } = read;
if (!existsSync(build))
  stopWith(['The console is not built yet: run `npm start`, or `remix vite:build` in apps/console.']);

const log = createLog('console', settings.logLevel);
if (settings.appDatabaseUrl === null)
  stopWith(['HANDRAIL_APP_DATABASE_URL is not set: start the console with `npm start` or `handrail up`.']);
const { services, close } = openServices('console', settings, settings.appDatabaseUrl, log);
const bundle: ServerBuild = await import(build.href);
const app = createApp({
  services,
  log,
  settings,
  assets: new URL('../build/client/', import.meta.url),
  render: createRequestHandler(bundle, 'production'),
});
listen({ app, host: settings.host, port: settings.port, portName: 'PORT', log, close });
