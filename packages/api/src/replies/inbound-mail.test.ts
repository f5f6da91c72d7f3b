import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { GOOD } from '../documents/testing/a-customer.ts';
import { LARGEST_MAIL } from './largest-mail.ts';
import { aMail } from './testing/a-mail.ts';
import { answering } from './testing/answering.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const from = 'Cara <Cara@Norrdal.example>';

test('an answer to our mail stands in the conversation, without what it quotes, and our people are told', async () => {
  const { written, deliver, read, work, notices, told, customer } = await answering(database.app);
  const { mail, to } = await written();
  expect(mail.text).toMatch(/^--- .*\n\nGuten Tag Cara|^--- .*\n\nHello Cara/);
  const quoted = mail.text.split('\n').map((line) => `> ${line}`);
  const text = ['Yes, on Monday.', '', 'On Tue, 3 Mar 2026, Ines wrote:', ...quoted].join('\r\n');
  expect(await deliver(aMail({ to, from, text }))).toMatchObject({
    status: 202,
    answer: { result: 'posted', onboarding: customer.onboardingId },
  });
  expect((await read())[0]).toMatchObject({
    ...{ author: 'Cara', side: 'customer', isMine: true, text: 'Yes, on Monday.' },
    mail: { files: [], moreFiles: 0, isCut: false },
  });
  await work();
  // Their CSM and whoever answered last.
  const heard = (await notices()).filter(({ subject }) => subject.startsWith('Cara of'));
  expect(heard.map(({ topic, body }) => [topic, body])).toEqual([
    ['conversation', 'Yes, on Monday.'],
    ['conversation', 'Yes, on Monday.'],
  ]);
  expect((await told()).at(-1)).toMatchObject({
    action: 'conversation.written',
    actor: expect.stringMatching(/^contact:/),
    details: { by: 'mail' },
  });
});

test('the same delivery, the same mail in another, and several at once are one message', async () => {
  const { written, deliver, read } = await answering(database.app);
  const mail = aMail({ to: (await written()).to, from, text: 'Yes', messageId: '<one@norrdal.example>' });
  const first = await Promise.all([deliver(mail, { id: 'a' }), deliver(mail, { id: 'a' }), deliver(mail)]);
  expect(first.map(({ status }) => status)).toEqual([202, 202, 202]);
  expect(await deliver(mail, { id: 'a' })).toEqual(first[0]);
  expect((await deliver(mail)).answer).toMatchObject({ result: 'known' });
  expect((await read()).filter(({ side }) => side === 'customer')).toHaveLength(1);
  const other = aMail({ to: (await written()).to, from, text: 'No' });
  expect((await deliver(other, { id: 'a' })).status).toBe(409);
});

test('a file that names a document is handed in as that, and checked; another one is told of and not kept', async () => {
  const { written, deliver, read, customer, notices, work } = await answering(database.app);
  const { to } = await written();
  const files = [
    { name: 'List of users 2026.csv', content: GOOD },
    { name: '..\\evil\u0000 photo.exe', content: 'MZ' },
  ];
  const mail = aMail({ to, from, text: 'Here they are.', files });
  expect((await deliver(mail)).answer).toMatchObject({ result: 'posted' });
  const [document] = await customer.see();
  expect(document).toMatchObject({ standing: 'in_review' });
  expect(await customer.kept()).toHaveLength(1);
  const [entry] = await read();
  expect(entry?.mail?.files).toEqual([
    { name: 'List of users 2026.csv', document: { title: 'List of users', state: 'checked' } },
    { name: expect.stringMatching(/photo\.exe$/), document: null },
  ]);
  await work();
  const body = (await notices()).map((notice) => notice.body).join('\n');
  expect(body).toContain('List of users 2026.csv: List of users (nothing wrong that we can see)');
  expect(body).toContain('not kept');
  // Again by another delivery: neither the message nor the document comes twice.
  await deliver(mail);
  expect(await customer.kept()).toHaveLength(1);
});

test('files alone are an answer; a virus is none', async () => {
  const { written, deliver, read, services, customer } = await answering(database.app);
  services.scanner = { scan: () => Promise.resolve({ kind: 'found', name: 'Eicar' }) };
  const files = [{ name: 'user-roster.csv', content: GOOD }];
  const { to } = await written();
  expect((await deliver(aMail({ to, from, text: '', files }))).answer).toMatchObject({ result: 'posted' });
  expect((await read())[0]).toMatchObject({ text: '', mail: { files: [{ document: { state: 'to_fix' } }] } });
  expect(await customer.kept()).toEqual([]);
});

test.each([
  ['sender', { from: 'Cara <eve@evil.example>' }],
  ['sender', { from: 'cara@norrdal.example, eve@evil.example' }],
  ['sender', { from, headers: ['From: eve@evil.example'] }],
  ['forged', { from, headers: ['Authentication-Results: mx.example; dmarc=fail'] }],
  ['empty', { from, text: ' \r\n ' }],
])(
  'a mail that is not theirs, or nothing, is not posted and our people see why: %s',
  async (because, given) => {
    const { written, deliver, read, told, notices, work } = await answering(database.app);
    const { to } = await written();
    const before = await read();
    const answer = await deliver(aMail({ to, text: 'Send me the contract', ...given }));
    expect(answer).toMatchObject({ status: 202, answer: { result: 'refused', because } });
    expect(await read()).toEqual(before);
    expect((await told()).at(-1)).toMatchObject({
      action: 'conversation.mail_refused',
      actor: 'webhook:inbound-mail',
      details: { contact: 'Cara', because },
    });
    const mails = await work();
    expect(mails.filter((mail) => mail.to.includes('norrdal') || mail.to.includes('evil'))).toEqual([]);
    const last = (await notices()).at(-1);
    expect(last?.subject).toContain('was not taken in');
    expect(last?.body).not.toContain('contract');
  },
);

test('what a machine answers is dropped without a word, whoever it says it is', async () => {
  const { written, deliver, read, told } = await answering(database.app);
  const { to } = await written();
  const [before, said] = [await read(), await told()];
  const mail = aMail({ to, from, text: 'I am away', headers: ['Auto-Submitted: auto-replied'] });
  expect((await deliver(mail)).answer).toEqual({ result: 'ignored', because: 'automatic' });
  expect([await read(), await told()]).toEqual([before, said]);
});

test('an altered address, one of another customer’s workspace and one of somebody who left lead nowhere', async () => {
  const [here, there] = [await answering(database.app), await answering(database.app)];
  const { to } = await here.written();
  const altered = to.replace(/.(?=@)/, (letter) => (letter === 'a' ? 'b' : 'a'));
  for (const address of [
    altered,
    'reply@mail.example',
    `reply+${'a'.repeat(48)}@mail.example`,
    (await there.written()).to,
  ])
    expect((await here.deliver(aMail({ to: address, from, text: 'Hi' }))).answer).toEqual({
      result: 'refused',
      because: 'address',
    });
  const said = await here.told();
  await here.customer.portal.people.leave({ onboardingId: here.onboardingId });
  expect((await here.deliver(aMail({ to, from, text: 'Hi' }))).answer).toMatchObject({ because: 'address' });
  expect((await here.told()).length).toBe(said.length);
});

test('an address that is too old is refused, and our people are told', async () => {
  const { written, deliver, clock, told } = await answering(database.app);
  const { to } = await written();
  clock.now = '2026-09-01T10:00:00.000Z';
  expect((await deliver(aMail({ to, from, text: 'Hi' }))).answer).toMatchObject({ because: 'over' });
  expect((await told()).at(-1)).toMatchObject({ details: { because: 'over' } });
});

test('nothing in a mail becomes a header or a line of ours', async () => {
  const { written, deliver, read, work } = await answering(database.app);
  const { to } = await written();
  const text = 'Hi\r\n.\r\nBcc: eve@evil.example\r\n\u0000\u202e<script>';
  const headers = ['Subject: =?utf-8?q?x=0D=0ABcc:_eve@evil.example?=', 'Reply-To: eve@evil.example'];
  await deliver(aMail({ to, from, text, headers }));
  expect((await read())[0]?.text).toBe('Hi\n.\nBcc: eve@evil.example\n<script>');
  for (const mail of await work()) {
    expect(mail.to).toMatch(/@(vendor\.example|example\.com)$/);
    expect(mail.subject).not.toMatch(/[\r\n]|evil/);
    expect(mail.replyTo).toBeUndefined();
  }
});

test('a long answer is cut and says so', async () => {
  const { written, deliver, read } = await answering(database.app);
  await deliver(aMail({ to: (await written()).to, from, text: 'word '.repeat(3000) }));
  const [entry] = await read();
  expect(entry?.text).toHaveLength(4000);
  expect(entry?.mail?.isCut).toBe(true);
});

test('many mails of one person have to wait; our people hear of five refused ones in an hour', async () => {
  const { written, deliver, told, customer, onboardingId } = await answering(database.app);
  const { to } = await written();
  const mail = () => aMail({ to, from: 'eve@evil.example', text: 'Hi' });
  for (let sent = 1; sent <= 6; sent += 1) await deliver(mail());
  // What is written in the portal counts as well.
  for (let sent = 7; sent <= 30; sent += 1)
    await customer.portal.messages.write({ onboardingId, form: `f${sent}`, text: 'Hi' });
  const answer = await deliver(mail());
  expect(answer).toMatchObject({ status: 429, retryAfter: expect.stringMatching(/^\d+$/) });
  expect((await told()).filter(({ action }) => action === 'conversation.mail_refused')).toHaveLength(5);
});

test('nothing unsigned, of another kind or too large is looked at', async () => {
  const { written, deliver, services, slug } = await answering(database.app);
  const mail = aMail({ to: (await written()).to, from, text: 'Hi' });
  expect((await deliver(mail, { signedWith: `whsec_${'A'.repeat(43)}=` })).status).toBe(401);
  expect((await deliver(mail, { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  expect((await deliver(mail, { headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
  expect((await deliver(mail, { query: `?workspace=no-${slug}` })).status).toBe(404);
  expect((await deliver(Buffer.alloc(LARGEST_MAIL + 1))).status).toBe(413);
  const { replyAddress } = services;
  Object.assign(services, { replyAddress: null });
  expect((await deliver(mail)).status).toBe(404);
  Object.assign(services, { replyAddress });
  expect((await deliver(mail)).status).toBe(202);
});
