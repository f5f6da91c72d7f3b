import { expect, test } from 'vitest';
import { readMail } from './read-mail.ts';
import { aMail } from './testing/a-mail.ts';

const to = 'reply@mail.example';
const raw = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');

test('a mail comes apart into who sent it, what they wrote and its files', async () => {
  const files = [{ name: 'users.csv', content: 'a,b' }];
  expect(await readMail(aMail({ to, text: 'Grüße', messageId: '<1@x>', files }))).toEqual({
    ...{ from: ['ute@norrdal.example'], messageId: '<1@x>', isAutomatic: false, isForged: false },
    ...{ text: expect.stringMatching(/^Grüße\s*$/), moreFiles: 0 },
    files: [{ name: 'users.csv', base64: Buffer.from('a,b').toString('base64') }],
  });
});

test('a mail in HTML alone becomes plain text: no markup, no script, no picture, quotations marked', async () => {
  const html =
    '<style>p{}</style><p>Yes, <b>Monday</b>.</p><script>alert(1)</script><img src="http://x.example/p.gif" alt="p"><a href="http://x.example/">here</a><blockquote>before</blockquote>';
  const mail = await readMail(aMail({ to, html }));
  expect(mail?.text).toContain('Yes, Monday.');
  expect(mail?.text).toContain('> before');
  expect(mail?.text).not.toMatch(/[<{]|alert|x\.example|p\.gif/);
});

test.each([
  ['windows-1252', 'Content-Type: text/plain; charset=windows-1252', 'Gr\u00fc\u00dfe', 'Grüße'],
  ['iso-2022-jp', 'Content-Type: text/plain; charset=iso-2022-jp', '\u001b$B$3\u001b(B', 'こ'],
  ['none that there is', 'Content-Type: text/plain; charset=x-none-such', 'Hello', 'Hello'],
  ['utf-16 without its half', 'Content-Type: text/plain; charset=utf-16le', 'H\u0000i', 'H'],
])('letters in %s are read, or at least break nothing', async (_, type, body, text) => {
  const mail = await readMail(raw(`From: ute@norrdal.example\nTo: ${to}\n${type}\n\n${body}`));
  expect(mail?.text).toContain(text);
});

test.each([
  'Auto-Submitted: auto-replied',
  'Precedence: bulk',
  'X-Autoreply: yes',
  'Return-Path: <>',
  'List-Id: <all.norrdal.example>',
])('what a machine says is known as that: %s', async (header) => {
  expect((await readMail(aMail({ to, text: 'Away', headers: [header] })))?.isAutomatic).toBe(true);
});

test('a person’s mail is not taken for a machine’s; a mail server’s word on forgery is heard', async () => {
  const headers = ['Auto-Submitted: no', 'Return-Path: <ute@norrdal.example>', 'Precedence: normal'];
  expect(await readMail(aMail({ to, text: 'Hi', headers }))).toMatchObject({ isAutomatic: false });
  const said = ['Authentication-Results: mx.example; spf=pass; dmarc=fail (p=none) header.from=x.example'];
  expect(await readMail(aMail({ to, text: 'Hi', headers: said }))).toMatchObject({ isForged: true });
});

test('every sender is told that a mail names, in one header or in two', async () => {
  for (const mail of [
    aMail({ to, from: 'ute@norrdal.example, eve@evil.example' }),
    aMail({ to, headers: ['From: eve@evil.example'] }),
    aMail({ to, from: 'x: ute@norrdal.example, eve@evil.example;' }),
  ])
    expect((await readMail(mail))?.from.sort()).toEqual(['eve@evil.example', 'ute@norrdal.example']);
});

const nested = (depth: number) =>
  Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  ).join('');

test.each([
  ['two thousand levels', `From: a@x.example\n${nested(2000)}\nHello`],
  ['headers of a megabyte', `From: a@x.example\nX-Long: ${'x'.repeat(1_000_000)}\n\nHello`],
  ['twenty megabytes of empty lines', `From: a@x.example\n\n${'\n'.repeat(20_000_000)}`],
])('a mail of %s is not read, and ends in time', async (_, text) => {
  expect(await readMail(Buffer.from(text), 4000)).toBeNull();
});

test('of thousands of files the first twenty are looked at, and the rest counted', async () => {
  const files = Array.from({ length: 3000 }, (_, at) => ({ name: `${at}.txt`, content: 'x' }));
  const mail = await readMail(aMail({ to, text: 'Hi', files }));
  expect(mail).toMatchObject({ moreFiles: 2980 });
  expect(mail?.files).toHaveLength(20);
});

test('nonsense is no mail of anybody', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from([0, 255, 254, 0, 13, 10]), Buffer.from('Hello')])
    expect((await readMail(bytes))?.from ?? []).toEqual([]);
});

test('a page of HTML that is made to take long comes to an end', async () => {
  const mail = await readMail(aMail({ to, html: '<div>'.repeat(1_000_000) }), 2000);
  expect(mail?.text ?? '').not.toContain('<div>');
});
