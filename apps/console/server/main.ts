import { serve } from '@hono/node-server';
import { readSettings } from '@handrail/api/settings';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { createLog } from './log.ts';
import { openServices } from './services.ts';

const build = new URL('../build/server/index.js', import.meta.url);

/** How long open requests may take after we were asked to stop. */
const PATIENCE_MS = 8000;

const read = readSettings(process.env);
if (!read.ok) stopWith(read.problems);
const { settings } = read;
if (!existsSync(build))
  stopWith(['The console is not built yet: run `npm start`, or `remix vite:build` in apps/console.']);

const log = createLog(settings.logLevel);
if (settings.appDatabaseUrl === null)
  stopWith(['HANDRAIL_APP_DATABASE_URL is not set: start the console with `npm start` or `handrail up`.']);
const { services, close } = openServices(settings, settings.appDatabaseUrl, log);
const bundle: ServerBuild = await import(build.href);
const app = createApp({
  services,
  log,
  settings,
  assets: new URL('../build/client/', import.meta.url),
  render: createRequestHandler(bundle, 'production'),
});

const server = serve(
  { fetch: app.fetch, hostname: settings.host, port: settings.port },
  (info: AddressInfo) => {
    log.info({ host: settings.host, port: info.port, demo: settings.demo }, 'console listens');
  },
);
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  stopWith(
    [taken ? `Port ${settings.port} is taken. Choose another with PORT.` : error.message],
    taken ? 3 : 1,
  );
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void shutDown());

/** Takes no more requests, lets open ones finish, gives the database back. */
async function shutDown() {
  const closed = new Promise((resolve) => server.close(resolve));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  await close();
  process.exit(0);
}

function stopWith(problems: readonly string[], code = 2): never {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(code);
}
