import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { signedWith } from './verify.ts';

const OLD = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const NEW = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const NOW = Date.parse('2026-03-04T09:00:00.000Z');
const body = Buffer.from('{"customer":"Törnhill"}');

/** Headers as the package of the standard's makers signs them. */
function signed(secret: string, at = NOW, id = 'msg_1') {
  const signature = new Webhook(secret).sign(id, new Date(at), body.toString());
  return { id, timestamp: String(Math.floor(at / 1000)), signature };
}

test('a message signed by the standard’s own package is known by the secret that signed it', () => {
  expect(signedWith([OLD, NEW], signed(OLD), body, NOW)).toBe(0);
  expect(signedWith([OLD, NEW], signed(NEW), body, NOW)).toBe(1);
  expect(signedWith([NEW], signed(OLD), body, NOW)).toBeNull();
  expect(signedWith([], signed(OLD), body, NOW)).toBeNull();
});

test('a sender that changes its secret may sign with both', () => {
  const { signature, ...rest } = signed(NEW);
  const both = { ...rest, signature: `v1,${'A'.repeat(44)} v2,x ${signature}` };
  expect(signedWith([OLD, NEW], both, body, NOW)).toBe(1);
});

test('a body, id or time other than the signed ones is refused', () => {
  const headers = signed(OLD);
  expect(signedWith([OLD], headers, Buffer.from('{"customer":"Tornhill"}'), NOW)).toBeNull();
  expect(signedWith([OLD], { ...headers, id: 'msg_2' }, body, NOW)).toBeNull();
  expect(signedWith([OLD], { ...headers, timestamp: String(NOW / 1000 + 1) }, body, NOW)).toBeNull();
});

test('exactly five minutes is in time, in both directions; a second more is not', () => {
  for (const seconds of [300, -300]) {
    expect(signedWith([OLD], signed(OLD, NOW + seconds * 1000), body, NOW)).toBe(0);
    expect(signedWith([OLD], signed(OLD, NOW + (seconds + Math.sign(seconds)) * 1000), body, NOW)).toBeNull();
  }
});

test('bytes that are not UTF-8 are verified as they are', () => {
  const raw = Buffer.from([0x22, 0xff, 0x22]);
  const decoded = new Webhook(OLD).sign('msg_1', new Date(NOW), raw.toString());
  const headers = { id: 'msg_1', timestamp: String(NOW / 1000), signature: decoded };
  expect(signedWith([OLD], headers, raw, NOW)).toBeNull();
});

test.each([
  ['no id', { id: null }],
  ['an empty id', { id: '' }],
  ['no time', { timestamp: null }],
  ['a time in words', { timestamp: 'now' }],
  ['a time with more behind it', { timestamp: `${NOW / 1000}x` }],
  ['a negative time', { timestamp: '-1' }],
  ['no signature', { signature: null }],
  ['an empty signature', { signature: '' }],
  ['a version alone', { signature: 'v1,' }],
  ['a signature of another version', { signature: signed(OLD).signature.replace('v1', 'v1a') }],
  ['a signature cut short', { signature: signed(OLD).signature.slice(0, -8) }],
  ['a signature after more than eight', { signature: `${'v1,x '.repeat(8)}${signed(OLD).signature}` }],
])('%s is refused', (_, change) => {
  expect(signedWith([OLD], { ...signed(OLD), ...change }, body, NOW)).toBeNull();
});
