import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Env } from './env.ts';
import { securityHeaders } from './security-headers.ts';

async function policy(secure: boolean) {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('nonce', 'n0nce');
    await next();
  });
  app.use(securityHeaders(secure));
  app.get('*', (c) => c.text('page'));
  const { headers } = await app.request('/');
  return { headers, csp: headers.get('content-security-policy') ?? '' };
}

test('no page runs scripts or styles but ours, loads from elsewhere, or stands in a frame', async () => {
  const { headers, csp } = await policy(false);
  expect(csp).toContain("default-src 'none'");
  expect(csp).toContain("script-src 'self' 'nonce-n0nce';");
  expect(csp).toContain("style-src 'self' 'nonce-n0nce';");
  expect(csp).not.toMatch(/unsafe|\*|https?:/);
  expect(csp).toContain("frame-ancestors 'none'");
  expect(csp).toContain("form-action 'self'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('https is insisted on only where we have it', async () => {
  expect((await policy(true)).headers.get('strict-transport-security')).toContain('max-age=');
  expect((await policy(false)).headers.get('strict-transport-security')).toBeNull();
});
