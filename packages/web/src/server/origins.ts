import type { MiddlewareHandler } from 'hono';

/**
 * Requests that change something must come from our own pages. Browsers say where a request comes from; one that does
 * not is a script, which must say so itself by sending our own `Origin`.
 */
export function refuseForeignOrigins(publicUrl: string): MiddlewareHandler {
  const publicHost = new URL(publicUrl).host;
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const origin = originHost(c.req.header('origin'));
    const site = c.req.header('sec-fetch-site');
    const ours = origin !== null && (origin === c.req.header('host') || origin === publicHost);
    if (ours && (site === undefined || site === 'same-origin')) return next();
    return c.text('This form was sent from another site, so nothing was done.', 403);
  };
}

function originHost(origin: string | undefined): string | null {
  try {
    return origin === undefined ? null : new URL(origin).host;
  } catch {
    return null;
  }
}
