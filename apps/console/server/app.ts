import type { Services } from '@handrail/api/context';
import type { Settings } from '@handrail/api/settings';
import { closedWonEndpoint } from '@handrail/api/webhooks/endpoint';
import type { RequestHandler } from '@remix-run/node';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { serveAssets } from './assets.ts';
import { clientAddress } from './client-address.ts';
import type { Env } from './env.ts';
import { refuseForeignHosts } from './hosts.ts';
import { refuseForeignOrigins } from './origins.ts';
import { requestContext } from './request-context.ts';
import { logRequests } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { answerTrpc } from './trpc.ts';

export type AppParts = {
  readonly services: Services;
  readonly settings: Pick<Settings, 'demo' | 'publicUrl' | 'trustProxy'>;
  readonly log: Logger;
  /** Folder of the browser's files, with a slash at the end. */
  readonly assets: URL;
  /** Remix: everything that is a page. */
  readonly render: RequestHandler;
};

/** Forms with a file of records to import may be this large; a webhook has its own, smaller limit. */
const BODY_LIMIT_BYTES = 32 * 1024 * 1024;

/** The whole console as one fetch handler: assets, webhooks, tRPC, pages. */
export function createApp({ services, settings, log, assets, render }: AppParts): Hono<Env> {
  const secure = services.publicUrl.startsWith('https:');
  const app = new Hono<Env>();
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.use('/assets/*', serveAssets(assets));
  app.use('/favicon.svg', serveAssets(assets));
  app.get('/favicon.ico', (c) => c.redirect('/favicon.svg', 301));

  app.use(async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.set('nonce', randomBytes(16).toString('base64'));
    c.set('log', log.child({ requestId }));
    c.set('address', clientAddress(c, settings.trustProxy));
    await next();
  });
  app.use(logRequests);
  app.use(compress({ encoding: 'gzip' }));
  app.use(securityHeaders(secure));
  app.use(refuseForeignHosts(settings, services.publicUrl));

  // Before the origin check: machines call it, and the signature says who they are.
  app.all('/webhooks/closed-won/:source', (c) =>
    closedWonEndpoint(services, c.req.raw, c.req.param('source')),
  );
  app.use(refuseForeignOrigins(services.publicUrl));
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT_BYTES,
      onError: (c) => c.text('The request is larger than 32 MB.', 413),
    }),
  );
  app.use('/trpc/*', answerTrpc(services, secure));
  app.all('*', async (c) => {
    const response = await render(c.req.raw, requestContext(c, services, secure));
    // Data of pages: for this reader alone, and asked for anew each time.
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
    // `compress` says it where it is not said, on a copy that streams.
    response.headers.append('vary', 'Accept-Encoding');
    return response;
  });
  app.onError((error, c) => {
    c.get('log').error({ err: error }, 'request failed');
    return c.text('Something went wrong on our side. It is in the log.', 500);
  });
  return app;
}
