import { expect, test } from 'vitest';
import { portalAddress, readSettings } from './settings.ts';

function settings(env: Record<string, string | undefined>) {
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return read.settings;
}

test('without a setting it listens on this machine alone, in demo mode, with the built-in database', () => {
  expect(settings({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    demo: 'on',
    databaseUrl: null,
    trustProxy: 0,
  });
});

test.each([
  { HOST: '0.0.0.0' },
  { HANDRAIL_PUBLIC_URL: 'https://handrail.example.com', HANDRAIL_PORTAL_URL: 'https://welcome.example.com' },
  { NODE_ENV: 'production' },
])('demo mode is off by default with %o', (env) => expect(settings(env).demo).toBe('off'));

test('demo mode with an address that is not local is refused unless it is forced', () => {
  expect(readSettings({ HOST: '0.0.0.0', HANDRAIL_DEMO: 'on' }).ok).toBe(false);
  expect(readSettings({ HANDRAIL_PUBLIC_URL: 'https://demo.example.com', HANDRAIL_DEMO: 'on' }).ok).toBe(
    false,
  );
  expect(settings({ HOST: '0.0.0.0', HANDRAIL_DEMO: 'forced' }).demo).toBe('forced');
});

test('every problem is named at once, a misspelt variable too', () => {
  expect(readSettings({ PORT: '70000', HANDRAIL_DEMMO: 'off', DATABASE_URL: 'mysql://x' })).toEqual({
    ok: false,
    problems: [
      'HANDRAIL_DEMMO: no such setting.',
      'DATABASE_URL: must begin with postgres://.',
      'PORT: must be a whole number from 0 to 65535.',
    ],
  });
});

test('an empty variable counts as not set', () => {
  expect(settings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
});

test('a virus scanner is named as host:port', () => {
  expect(settings({}).clamd).toBeNull();
  expect(settings({ HANDRAIL_CLAMD: '[::1]:3310' }).clamd).toEqual({ host: '::1', port: 3310 });
  expect(readSettings({ HANDRAIL_CLAMD: 'clamd' })).toEqual({
    ok: false,
    problems: ['HANDRAIL_CLAMD: must be host:port.'],
  });
});

test('inner hosts are called only where each is named as host:port or lies in a range', () => {
  expect(settings({}).egressAllow.hosts.size).toBe(0);
  expect([...settings({ HANDRAIL_EGRESS_ALLOW: '10.0.0.5:8443, 10.20.0.0/16' }).egressAllow.hosts]).toEqual([
    '10.0.0.5:8443',
  ]);
  expect(readSettings({ HANDRAIL_EGRESS_ALLOW: '10.0.0.5:8443 billing.corp' })).toEqual({
    ok: false,
    problems: [
      'HANDRAIL_EGRESS_ALLOW: “billing.corp” is neither host:port nor a range such as 10.20.0.0/16.',
    ],
  });
});

test("where people reach the console from outside, the customers' address must be told too", () => {
  const read = readSettings({ HANDRAIL_PUBLIC_URL: 'https://handrail.example.com' });
  expect(read).toEqual({ ok: false, problems: [expect.stringMatching(/^HANDRAIL_PORTAL_URL: /)] });
  expect(portalAddress(settings({ HANDRAIL_PORTAL_URL: 'http://localhost:9/' }))).toBe('http://localhost:9');
  expect(portalAddress(settings({ HOST: '0.0.0.0', HANDRAIL_PORTAL_PORT: '9' }))).toBe('http://localhost:9');
});
