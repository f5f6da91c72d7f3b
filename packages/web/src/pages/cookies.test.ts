import { expect, test } from 'vitest';
import { readFlash } from './flash.server.ts';
import { clearedSessionCookie, sessionCookie, sessionToken } from './session.server.ts';
import { pendingCookie, readPending } from './pending.server.ts';
import type { Site } from './site.ts';
import { localeOf } from './viewer.server.ts';

const plainly: Site = { app: 'console', secure: false };
const securely: Site = { app: 'console', secure: true };

test('the session cookie is out of reach of scripts and other sites, and bound to host and https where there is https', () => {
  const secure = sessionCookie('abc', '2026-12-01T00:00:00.000Z', securely);
  expect(secure).toMatch(
    /^__Host-handrail=abc; Path=\/; HttpOnly; SameSite=Lax; Secure; Expires=Tue, 01 Dec 2026/,
  );
  const plain = sessionCookie('abc', '2026-12-01T00:00:00.000Z', plainly);
  expect(plain).toMatch(/^handrail=abc; Path=\/; HttpOnly; SameSite=Lax; Expires=/);
  expect(clearedSessionCookie(securely)).toContain('Max-Age=0');
});

test('under https a cookie without the prefix, which a neighbour could set, is no session', () => {
  expect(sessionToken('handrail=planted', securely)).toBeNull();
  expect(sessionToken('other=1; __Host-handrail=abc', securely)).toBe('abc');
  expect(sessionToken('handrail=abc', plainly)).toBe('abc');
  expect(sessionToken(null, plainly)).toBeNull();
});

test('a message that is not in our form is not shown', () => {
  const cookie = (value: unknown) => `handrail-flash=${encodeURIComponent(JSON.stringify(value))}`;
  expect(readFlash(cookie({ tone: 'good', text: 'Saved.' }), plainly)).toEqual({
    tone: 'good',
    text: 'Saved.',
  });
  expect(
    readFlash(cookie({ tone: 'good', text: 'x', undo: { action: '//evil.example', fields: {} } }), plainly),
  ).toBeNull();
  expect(readFlash('handrail-flash=%7Bbroken', plainly)).toBeNull();
  expect(readFlash(null, plainly)).toBeNull();
});

test('a waiting sign-in leads back only to a page of ours', () => {
  const cookie = pendingCookie({ challengeId: 'c1', email: 'a@b.example', to: '//evil.example' }, plainly);
  expect(readPending(cookie.split(';')[0] ?? '', plainly)).toEqual({
    challengeId: 'c1',
    email: 'a@b.example',
    to: '/',
  });
});

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de-AT'],
  ['*, x_y, fr', 'fr'],
  ['', 'en'],
  [null, 'en'],
])('Accept-Language %s gives the locale %s', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});

test('the other app on this host has cookies of its own: cookies do not tell ports apart', () => {
  const portal: Site = { app: 'portal', secure: false };
  const token = sessionCookie('abc', '2026-12-01T00:00:00.000Z', portal);
  expect(sessionToken(token, plainly)).toBeNull();
  expect(sessionToken('handrail=abc', portal)).toBeNull();
  const pending = pendingCookie({ challengeId: 'c1', email: 'a@b.example', to: '/' }, portal);
  expect(readPending(pending, plainly)).toBeNull();
  expect(readPending(pending.split(';')[0] ?? '', portal)).toMatchObject({ challengeId: 'c1' });
});
