import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { refuseForeignHosts } from './hosts.ts';

function visit(demo: 'on' | 'off' | 'forced', host: string) {
  const app = new Hono();
  app.use(refuseForeignHosts({ demo }, 'http://handrail.lan'));
  app.get('*', (c) => c.text('page'));
  return app.request('/', { headers: { host } });
}

test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', '192.168.1.20', 'handrail.lan'])(
  'demo mode answers to %s',
  async (host) => {
    expect((await visit('on', host)).status).toBe(200);
  },
);

test.each(['evil.example', 'evil.example:3000', 'localhost.evil.example', 'not a host'])(
  'demo mode does not answer to %s, which may have been pointed at this machine',
  async (host) => {
    expect((await visit('on', host)).status).toBe(421);
    expect((await visit('forced', host)).status).toBe(421);
  },
);

test('outside demo mode any name serves: without a session there is nothing to gain', async () => {
  expect((await visit('off', 'intranet.example')).status).toBe(200);
});
