import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

/** One line a request: method, path, status, time taken. Never the query: search words and sign-in tokens
 * stand there. 499: the reader went away first. */
export const logRequests: MiddlewareHandler<Env> = async (c, next) => {
  const begun = performance.now();
  await next();
  c.res.headers.set('X-Request-Id', c.get('requestId'));
  const ms = Math.round((performance.now() - begun) * 10) / 10;
  const gone = c.req.raw.signal.aborted;
  const line = { method: c.req.method, path: c.req.path, status: gone ? 499 : c.res.status, ms };
  if (c.res.status >= 500 && !gone) c.get('log').error(line, 'request');
  else c.get('log').debug(line, 'request');
};
