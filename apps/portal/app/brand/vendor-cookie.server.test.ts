import { expect, test } from 'vitest';
import type { Site } from '@handrail/web/pages/site';
import { readVendor, vendorCookie } from './vendor-cookie.server.ts';

const site: Site = { app: 'portal', secure: true };
const MINE = '019a0000-0000-7000-8000-000000000001';
const request = (cookie?: string) =>
  new Request('https://welcome.example.com/', cookie === undefined ? {} : { headers: { cookie } });

test('the browser remembers whose customer it is, out of reach of scripts, and is told once', () => {
  const cookie = vendorCookie(request(), MINE, site) ?? '';
  expect(cookie).toBe(
    `handrail-portal-vendor=${MINE}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000; Secure`,
  );
  const back = request(cookie.split(';')[0]);
  expect(readVendor(back, site)).toBe(MINE);
  expect(vendorCookie(back, MINE, site)).toBeNull();
  expect(vendorCookie(back, MINE.replace('1', '2'), site)).not.toBeNull();
  expect(readVendor(request(), site)).toBeNull();
});
