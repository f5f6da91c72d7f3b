import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';
import type { Env } from './env.ts';

async function address(proxies: number, forwarded?: string) {
  const app = new Hono<Env>();
  app.get('*', (c) => c.text(clientAddress(c, proxies)));
  const headers = forwarded === undefined ? undefined : { 'x-forwarded-for': forwarded };
  return (await app.request('/', { headers })).text();
}

test('without a trusted proxy the header is not believed', async () => {
  expect(await address(0, '10.1.1.1')).toBe('unknown');
});

test('with one proxy its own word counts, not what the caller wrote before it', async () => {
  expect(await address(1, '6.6.6.6, 10.1.1.1')).toBe('10.1.1.1');
  expect(await address(2, '6.6.6.6, 10.1.1.1, 10.0.0.2')).toBe('10.1.1.1');
});

test('a header that is too short leaves the socket', async () => {
  expect(await address(2, '6.6.6.6')).toBe('unknown');
});
