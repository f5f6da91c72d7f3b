import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Env } from './env.ts';

/** How long open requests may take after we were asked to stop. */
const PATIENCE_MS = 8000;

/** Serves an app until the process is asked to stop. `close` gives back what it holds. */
export function listen(given: {
  readonly app: Hono<Env>;
  readonly host: string;
  readonly port: number;
  /** The setting that chooses the port. */
  readonly portName: string;
  readonly log: Logger;
  readonly close: () => Promise<void>;
}): void {
  const { app, host, port, log } = given;
  const server = serve({ fetch: app.fetch, hostname: host, port }, (info: AddressInfo) => {
    log.info({ host, port: info.port }, 'listens');
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    stopWith(
      [taken ? `Port ${port} is taken. Choose another with ${given.portName}.` : error.message],
      taken ? 3 : 1,
    );
  });

  // Takes no more requests, lets open ones finish, gives the database back.
  const shutDown = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    await given.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void shutDown());
}

/** Says what is wrong, one sentence a line, and ends the process. */
export function stopWith(problems: readonly string[], code = 2): never {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(code);
}
