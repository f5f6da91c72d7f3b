import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

/** Headers that keep the browser to what our pages need: own scripts and styles only, no frames, no referrer to others. */
export function securityHeaders(secure: boolean): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    // Hono's own `c.header` would copy the answer for each of them, and stream what is one string.
    const { headers } = c.res;
    // A customer's file brings a stricter one.
    if (headers.get('Content-Security-Policy') !== FILE_POLICY)
      headers.set('Content-Security-Policy', policy(c.get('nonce'), secure));
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    if (secure) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  };
}

/** For files that somebody else made: should a browser show one after all, it does nothing and belongs to nobody. */
export const FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

function policy(nonce: string, secure: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
