import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import PostalMime from 'postal-mime';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { smtpMailer } from './smtp.ts';
import { listening, smtpServer } from './testing/smtp-server.ts';
import type { TestSmtpServer } from './testing/smtp-server.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A real SMTP server that ends with the test. */
async function aServer(options: SMTPServerOptions = {}): Promise<TestSmtpServer> {
  const server = await smtpServer(options);
  closers.push(server.close);
  return server;
}

/** A server that takes the connection and then does what `behave` does. */
async function aStrangeServer(behave: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    behave(socket);
  });
  const port = await listening(server, () => server.listen(0, '127.0.0.1'));
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return `smtp://127.0.0.1:${port}`;
}

const from = 'Handrail <handrail@example.com>';
const mail = {
  to: 'mo@example.com',
  subject: 'Grüße, “Mo” 🚀',
  text: 'Zeile eins\n.\n.. zwei\nhttps://example.com/a?b=c',
};

test('a mail arrives word for word, to one person', async () => {
  const { url, received } = await aServer();
  expect(await smtpMailer({ url, from }).sendMail(mail)).toEqual({ ok: true });
  const [one, ...more] = received;
  expect(more).toEqual([]);
  expect(one).toMatchObject({ to: ['mo@example.com'], from: 'handrail@example.com' });
  const parsed = await PostalMime.parse(one?.raw ?? '');
  expect(parsed).toMatchObject({
    subject: mail.subject,
    from: { name: 'Handrail', address: 'handrail@example.com' },
  });
  expect(parsed.text?.trimEnd()).toBe(mail.text);
});

test('a subject cannot become a header, nor an address a second recipient', async () => {
  const { url, received } = await aServer();
  const mailer = smtpMailer({ url, from });
  const subject = 'Hi\r\nBcc: eve@example.com\r\n\r\nbody \u2028x\u0000y';
  expect(await mailer.sendMail({ ...mail, subject })).toEqual({ ok: true });
  expect(received[0]?.to).toEqual(['mo@example.com']);
  const parsed = await PostalMime.parse(received[0]?.raw ?? '');
  expect(parsed.bcc).toBeUndefined();
  expect(parsed.headers.filter(({ key }) => key === 'bcc')).toEqual([]);
  expect(parsed.subject).toBe('Hi Bcc: eve@example.com body x y');
  for (const to of [
    'mo@example.com, eve@example.com',
    'mo@example.com\r\nBcc: eve@example.com',
    'mo@example.com> RCPT TO:<eve@example.com',
    '"x" <eve@example.com>',
    'mo@example.com;eve@example.com',
    '',
  ])
    expect(() => mailer.sendMail({ ...mail, to }), to).toThrow(TypeError);
  expect(received).toHaveLength(1);
});

test('a server that is not there is unreachable, for a mail and for a check', async () => {
  const { url, port } = await aServer();
  for (const close of closers.splice(0)) await close();
  const mailer = smtpMailer({ url, from });
  for (const sent of [await mailer.sendMail(mail), await mailer.check()])
    expect(sent).toMatchObject({
      ok: false,
      kind: 'unreachable',
      message: expect.stringContaining(String(port)),
    });
});

test('a server that hangs counts as unreachable once the limit is over', async () => {
  const url = await aStrangeServer(() => {});
  const mailer = smtpMailer({ url, from, limitMs: 200 });
  expect(await mailer.sendMail(mail)).toMatchObject({ ok: false, kind: 'unreachable' });
  expect(await mailer.check()).toMatchObject({ ok: false, kind: 'unreachable' });
});

test('a server that answers drop by drop does not get beyond the limit', async () => {
  const url = await aStrangeServer((socket) => {
    socket.write('220 hello\r\n');
    const drip = setInterval(() => socket.write('250-and so on\r\n'), 20);
    socket.on('close', () => clearInterval(drip));
  });
  const mailer = smtpMailer({ url, from, limitMs: 300 });
  expect(await mailer.sendMail(mail)).toMatchObject({ ok: false, kind: 'unreachable' });
  expect(await mailer.check()).toMatchObject({ ok: false, kind: 'unreachable' });
});

test('a server that hangs up or talks nonsense is unreachable', async () => {
  for (const behave of [
    (socket: Socket) => socket.destroy(),
    (socket: Socket) => socket.end('554 go away\r\n'),
    (socket: Socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'),
  ]) {
    const url = await aStrangeServer(behave);
    expect(await smtpMailer({ url, from, limitMs: 500 }).sendMail(mail)).toMatchObject({
      ok: false,
      kind: 'unreachable',
    });
  }
});

test('a wrong password is trouble with the server, a refused recipient with the mail', async () => {
  const { port } = await aServer({
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(new Error('wrong')),
  });
  const locked = smtpMailer({ url: `smtp://us%40er:p%3Aw@127.0.0.1:${port}`, from });
  expect(await locked.sendMail(mail)).toMatchObject({ ok: false, kind: 'unreachable' });
  expect(await locked.check()).toMatchObject({ ok: false, kind: 'unreachable' });

  const picky = await aServer({ onRcptTo: (_address, _session, done) => done(new Error('no such mailbox')) });
  const mailer = smtpMailer({ url: picky.url, from });
  expect(await mailer.sendMail(mail)).toMatchObject({ ok: false, kind: 'refused' });
  expect(await mailer.check()).toEqual({ ok: true });
});

test('user and password arrive as they were before they were percent-encoded', async () => {
  const seen: unknown[] = [];
  const { port } = await aServer({
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      seen.push([username, password]);
      done(null, { user: username });
    },
  });
  expect(await smtpMailer({ url: `smtp://us%40er:p%3Aw%2F@127.0.0.1:${port}`, from }).sendMail(mail)).toEqual(
    { ok: true },
  );
  expect(seen).toEqual([['us@er', 'p:w/']]);
});

test('a server that takes the whole mail and then says nothing leaves it unclear', async () => {
  for (const afterwards of [() => {}, (socket: Socket) => socket.destroy()]) {
    const url = await aStrangeServer((socket) => {
      let inData = false;
      socket.write('220 hello\r\n');
      socket.on('data', (data: Buffer) => {
        const text = data.toString();
        if (inData) {
          if (text.endsWith('\r\n.\r\n')) afterwards(socket);
        } else if (text.startsWith('DATA')) {
          inData = true;
          socket.write('354 go ahead\r\n');
        } else socket.write('250 fine\r\n');
      });
    });
    expect(await smtpMailer({ url, from, limitMs: 500 }).sendMail(mail)).toMatchObject({ kind: 'unclear' });
  }
});

test('a server that breaks off before it has the whole mail has not accepted it', async () => {
  const url = await aStrangeServer((socket) => {
    socket.write('220 hello\r\n');
    socket.on('data', (data: Buffer) => {
      if (data.toString().startsWith('DATA')) socket.destroy();
      else socket.write('250 fine\r\n');
    });
  });
  expect(await smtpMailer({ url, from, limitMs: 500 }).sendMail(mail)).toMatchObject({ kind: 'unreachable' });
});

test('a server that wants the mail later is told from one that refuses it', async () => {
  for (const [responseCode, kind] of [
    [451, 'deferred'],
    [550, 'refused'],
  ] as const) {
    const answer = Object.assign(new Error('not this'), { responseCode });
    const { url } = await aServer({
      onData: (stream, _session, done) => stream.resume().on('end', () => done(answer)),
    });
    expect(await smtpMailer({ url, from }).sendMail(mail), kind).toMatchObject({ ok: false, kind });
  }
});

test('an answer goes to the one address that is named for it, and to nobody by a trick', async () => {
  const { url, received } = await aServer();
  const mailer = smtpMailer({ url, from });
  expect(await mailer.sendMail({ ...mail, replyTo: 'ines@example.com' })).toEqual({ ok: true });
  const parsed = await PostalMime.parse(received[0]?.raw ?? '');
  expect(parsed.replyTo).toEqual([{ name: '', address: 'ines@example.com' }]);
  for (const replyTo of ['a@example.com, b@example.com', 'a@example.com\r\nBcc: eve@example.com', ''])
    expect(() => mailer.sendMail({ ...mail, replyTo }), replyTo).toThrow(TypeError);
  expect(received).toHaveLength(1);
});

test('a mail with a name has the same name each time it is sent', async () => {
  const { url, received } = await aServer();
  const mailer = smtpMailer({ url, from });
  for (const id of ['mail-1', 'mail-1', 'mail-2']) await mailer.sendMail({ ...mail, id });
  const ids = await Promise.all(received.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId));
  expect(ids).toEqual(['<mail-1@example.com>', '<mail-1@example.com>', '<mail-2@example.com>']);
});
