import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { refuseForeignOrigins } from './origins.ts';

const app = new Hono();
app.use(refuseForeignOrigins('https://handrail.example'));
app.all('*', (c) => c.text('done'));

const post = async (headers: Record<string, string>) =>
  (await app.request('/people', { method: 'POST', headers: { host: 'inner:3000', ...headers } })).status;

test('a form from our own pages goes through, by the public name or the one behind the proxy', async () => {
  expect(await post({ origin: 'https://handrail.example', 'sec-fetch-site': 'same-origin' })).toBe(200);
  expect(await post({ origin: 'http://inner:3000' })).toBe(200);
});

test.each([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  [
    'a neighbour under the same domain',
    { origin: 'https://handrail.example', 'sec-fetch-site': 'same-site' },
  ],
  ['a sandboxed page', { origin: 'null' }],
  ['nobody in particular', {}],
  ['a site whose name begins like ours', { origin: 'https://handrail.example.evil.example' }],
])('a form from %s changes nothing', async (_who, headers) => {
  expect(await post(headers)).toBe(403);
});

test('looking is free from everywhere', async () => {
  expect((await app.request('/people', { headers: { origin: 'https://evil.example' } })).status).toBe(200);
});
