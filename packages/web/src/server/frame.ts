import type { Settings } from '@handrail/api/settings';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { serveAssets } from './assets.ts';
import { clientAddress } from './client-address.ts';
import type { Env } from './env.ts';
import { refuseForeignHosts } from './hosts.ts';
import { refuseForeignOrigins } from './origins.ts';
import { logRequests } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';

export type FrameParts = {
  /** Where people reach the app. */
  readonly publicUrl: string;
  readonly settings: Pick<Settings, 'demo' | 'trustProxy'>;
  readonly log: Logger;
  /** Folder of the browser's files, with a slash at the end. */
  readonly assets: URL;
  /** No form may be larger. */
  readonly largestFormMb: number;
  /** Where files are sent, which are streamed to where they are kept; none of those may be larger. */
  readonly uploads?: { readonly to: RegExp; readonly largestMb: number };
  /** What machines call, which come from no page of ours: before the origin is looked at. */
  readonly machines?: (app: Hono<Env>) => void;
  /** What is neither a file nor a page. */
  readonly inside?: (app: Hono<Env>) => void;
  /** Everything that is a page. */
  readonly page: (c: Context<Env>) => Promise<Response>;
};

/** An app of ours as one fetch handler: its files, its guards, its pages. */
export function createFrame({ publicUrl, settings, log, ...parts }: FrameParts): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.use('/assets/*', serveAssets(parts.assets));
  app.use('/favicon.svg', serveAssets(parts.assets));
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
  app.use(securityHeaders(publicUrl.startsWith('https:')));
  app.use(refuseForeignHosts(settings, publicUrl));

  parts.machines?.(app);
  app.use(refuseForeignOrigins(publicUrl));
  const [forms, files] = [limited(parts.largestFormMb), limited(parts.uploads?.largestMb ?? 0)];
  app.use((c, next) => (parts.uploads?.to.test(c.req.path) === true ? files : forms)(c, next));
  parts.inside?.(app);
  app.all('*', async (c) => {
    const response = await parts.page(c);
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

function limited(megabytes: number) {
  return bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: (c) => c.text(`The request is larger than ${megabytes} MB.`, 413),
  });
}
