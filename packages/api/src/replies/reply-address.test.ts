import { expect, test } from 'vitest';
import { newId } from '@handrail/db/ids';
import { isFor, isOver, replyAddress, tokensIn } from './reply-address.ts';

const SETTING = 'reply@{workspace}.mail.example';
const [workspaceId, onboardingId, contactId] = [newId(), newId(), newId()];
const of = { workspaceId, onboardingId, contactId };
const given = { ...of, slug: 'acme', secret: 's'.repeat(32), now: '2026-03-02T10:00:00.000Z' };
const address = replyAddress(SETTING, given);
const found = (header: string) => tokensIn(SETTING, 'acme', Buffer.from(`${header}\r\n\r\nHello`));

test('an address is one that mail servers take, and names its contact', () => {
  expect(address).toMatch(/^reply\+[a-z2-7]{48}@acme\.mail\.example$/);
  expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
  const [token, ...more] = found(`To: Acme <${address.toUpperCase()}>\r\nDelivered-To: ${address}`);
  expect(more).toEqual([]);
  if (token === undefined) throw new Error('No token was found');
  expect(token.contactId).toBe(contactId);
  expect(isFor(given.secret, token, of)).toBe(true);
});

test('a token is for its workspace, onboarding, contact and secret alone, and not altered', () => {
  const [token] = found(`To: ${address}`);
  if (token === undefined) throw new Error('No token was found');
  for (const other of [
    { ...of, workspaceId: newId() },
    { ...of, onboardingId: newId() },
    { ...of, contactId: newId() },
  ])
    expect(isFor(given.secret, token, other)).toBe(false);
  expect(isFor('t'.repeat(32), token, of)).toBe(false);
  expect(isFor(given.secret, { ...token, lastDay: token.lastDay + 1 }, of)).toBe(false);
});

test('it is good for ninety days', () => {
  const [token] = found(`To: ${address}`);
  if (token === undefined) throw new Error('No token was found');
  expect(isOver(token, '2026-05-31T23:00:00.000Z')).toBe(false);
  expect(isOver(token, '2026-06-01T00:00:00.000Z')).toBe(true);
});

test.each([
  'To: reply@acme.mail.example',
  `To: ${address.replace('acme.', 'other.')}`,
  `To: x${address}`,
  `To: ${address}.evil.example`,
  `To: ${address.replace('@', '7@')}`,
  `Subject: none\r\n\r\nTo: ${address}`,
])('what is not our address has no token: %s', (header) => expect(found(header)).toEqual([]));

test('a mail of addresses alone comes to an end, and no more than ten of them are tried', () => {
  const many = Array.from({ length: 2000 }, () => replyAddress(SETTING, { ...given, contactId: newId() }));
  expect(found(`To: ${many.join(', ')}`)).toHaveLength(10);
  expect(found(`To: ${'reply+'.repeat(500_000)}`)).toEqual([]);
});
