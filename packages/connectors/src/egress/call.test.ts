import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { TLSSocket } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { readAllowance } from './allowance.ts';
import { guardedEgress } from './call.ts';
import type { EgressLimits } from './call.ts';
import type { Lookup } from './resolve.ts';
import { CERTIFICATE } from './testing/certificate.ts';
import { anHttpServer, anHttpsServer, aStrangeServer } from './testing/servers.ts';
import type { TestServer } from './testing/servers.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  setDefaultCACertificates(getCACertificates('bundled'));
});

async function started<Server extends TestServer>(server: Promise<Server>): Promise<Server> {
  const running = await server;
  closers.push(running.close);
  return running;
}

const LIMITS: EgressLimits = { connectMs: 2000, totalMs: 2000, answerBytes: 1000 };
const egress = (allowed: string, limits: Partial<EgressLimits> = {}, lookup?: Lookup) => {
  const read = readAllowance(allowed);
  if (!read.ok) throw new Error(read.wrong);
  return guardedEgress({
    allowance: read.allowance,
    limits: { ...LIMITS, ...limits },
    ...(lookup === undefined ? {} : { lookup }),
  });
};
const post = (url: string, headers: Record<string, string> = {}) =>
  ({ url, method: 'POST', headers, body: Buffer.from('{"a":"ä"}') }) as const;
const to = (server: TestServer, path = '/in') => `http://127.0.0.1:${server.port}${path}`;
const named = (server: TestServer) => `127.0.0.1:${server.port}`;

test('a call arrives word for word, over a connection of its own, and its answer comes back', async () => {
  const seen: unknown[] = [];
  const server = await started(
    anHttpServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen.push([request.method, request.url, request.headers, body]);
        response.writeHead(201, { 'x-b': 'c' }).end('grüß dich');
      });
    }),
  );
  const answer = await egress(named(server)).call(post(to(server, '/in?x=%20y'), { 'x-a': 'b' }));
  expect(answer).toMatchObject({ kind: 'answered', status: 201, text: 'grüß dich', whole: true });
  expect(answer).toHaveProperty('headers.x-b', 'c');
  expect(seen).toEqual([
    [
      'POST',
      '/in?x=%20y',
      {
        'x-a': 'b',
        host: named(server),
        connection: 'close',
        'accept-encoding': 'identity',
        'content-length': '10',
      },
      '{"a":"ä"}',
    ],
  ]);
});

test('nothing is connected to where the guard says no, whether by its text or by what its name leads to', async () => {
  const server = await started(anHttpServer((_, response) => response.end()));
  const inner: Lookup = () => Promise.resolve(['127.0.0.1']);
  for (const url of [
    to(server),
    `https://127.0.0.1:${server.port}/`,
    `https://hooks.example.com:${server.port}/`,
  ])
    expect(await egress('', {}, inner).call(post(url)), url).toMatchObject({ kind: 'not_allowed' });
  expect(server.connections()).toBe(0);
});

test('a name that leads elsewhere when asked again is asked once: the connection goes to the address that was checked', async () => {
  setDefaultCACertificates([CERTIFICATE]);
  const names: unknown[] = [];
  const server = await started(
    anHttpsServer((request, response) => {
      names.push([(request.socket as TLSSocket).servername, request.headers.host]);
      response.end('here');
    }),
  );
  const other = await started(anHttpsServer((_, response) => response.end('elsewhere')));
  let asked = 0;
  const lying: Lookup = () => {
    asked += 1;
    return Promise.resolve([asked === 1 ? '127.0.0.1' : '169.254.169.254']);
  };
  const url = `https://hooks.example.com:${server.port}/`;
  const answer = await egress('127.0.0.0/8', {}, lying).call(post(url));
  expect(answer).toMatchObject({ kind: 'answered', status: 200, text: 'here' });
  expect([asked, other.connections()]).toEqual([1, 0]);
  expect(names).toEqual([['hooks.example.com', `hooks.example.com:${server.port}`]]);
});

test('a certificate of another name, or that nobody vouches for, gets not one byte of the request', async () => {
  let requests = 0;
  const server = await started(
    anHttpsServer((_, response) => {
      requests += 1;
      response.end();
    }),
  );
  const here: Lookup = () => Promise.resolve(['127.0.0.1']);
  const call = (name: string) =>
    egress('127.0.0.0/8', {}, here).call(post(`https://${name}:${server.port}/`));
  expect(await call('hooks.example.com')).toMatchObject({ kind: 'not_sent' });
  setDefaultCACertificates([CERTIFICATE]);
  expect(await call('other.example.com')).toMatchObject({ kind: 'not_sent' });
  expect(requests).toBe(0);
  expect(await call('hooks.example.com')).toMatchObject({ kind: 'answered' });
});

test('a redirect is an answer and is not followed', async () => {
  const inner = await started(anHttpServer((_, response) => response.end('secrets')));
  for (const [status, location] of [
    [302, 'http://169.254.169.254/latest/meta-data/'],
    [307, to(inner)],
    [308, '/elsewhere'],
  ] as const) {
    const server = await started(
      anHttpServer((_, response) => response.writeHead(status, { location }).end()),
    );
    const answer = await egress(`${named(server)} ${named(inner)}`).call(post(to(server)));
    expect(answer).toMatchObject({ kind: 'answered', status, headers: { location } });
    expect(server.connections()).toBe(1);
  }
  expect(inner.connections()).toBe(0);
});

test('where nobody listens, or a server takes the connection and no more, nothing was sent', async () => {
  const gone = await anHttpServer(() => {});
  await gone.close();
  expect(await egress(named(gone)).call(post(to(gone)))).toEqual({
    kind: 'not_sent',
    message: `127.0.0.1:${gone.port}: nobody listens there.`,
  });
  const silent = await started(aStrangeServer(() => {}));
  const answer = await egress(named(silent), { connectMs: 100 }).call(
    post(to(silent).replace('http:', 'https:')),
  );
  expect(answer).toEqual({ kind: 'not_sent', message: '127.0.0.1 did not take the connection in time.' });
});

test('a name server that hangs is given up in time', async () => {
  const never: Lookup = () => new Promise(() => {});
  const answer = await egress('', { connectMs: 50 }, never).call(post('https://hooks.example.com/'));
  expect(answer).toMatchObject({ kind: 'not_sent' });
});

test('silence after the request is unclear, however the server keeps it', async () => {
  for (const behave of [
    // Hangs.
    () => {},
    // Hangs up, with and without having read.
    (socket: Socket) => socket.on('data', () => socket.destroy()),
    (socket: Socket) => socket.on('data', () => socket.end('nonsense\r\n\r\n')),
    // Drips, or never ends, its headers.
    (socket: Socket) => {
      const drip = setInterval(() => socket.write('x'), 10);
      socket.write('HTTP/1.1 200 OK\r\nx-a: ');
      socket.on('close', () => clearInterval(drip));
    },
    (socket: Socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}`),
    (socket: Socket) =>
      socket.on('data', () =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
      ),
  ]) {
    const server = await started(aStrangeServer(behave));
    const answer = await egress(named(server), { totalMs: 300 }).call(post(to(server)));
    expect(answer, behave.toString()).toMatchObject({ kind: 'unclear' });
  }
});

test('an answer that is too long, breaks off or drips is an answer: its status has come', async () => {
  const head = 'HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n';
  for (const [behave, text] of [
    [(socket: Socket) => socket.on('data', () => socket.write(head + 'z'.repeat(5000))), 'z'.repeat(1000)],
    [(socket: Socket) => socket.on('data', () => socket.end(`${head}part`)), 'part'],
    [(socket: Socket) => socket.on('data', () => socket.write(`${head}part`)), 'part'],
  ] as const) {
    const server = await started(aStrangeServer((socket) => void behave(socket)));
    const answer = await egress(named(server), { totalMs: 300 }).call(post(to(server)));
    expect(answer).toMatchObject({ kind: 'answered', status: 200, text, whole: false });
  }
});

test('neither proxies nor loosened certificates of the environment are heeded', async () => {
  const plain = await started(anHttpServer((_, response) => response.end('direct')));
  const secure = await started(anHttpsServer((_, response) => response.end('direct')));
  const proxy = await started(anHttpServer((_, response) => response.end('by proxy')));
  const script = `
    const { guardedEgress } = await import(${JSON.stringify(new URL('./call.ts', import.meta.url).href)});
    const { readAllowance } = await import(${JSON.stringify(new URL('./allowance.ts', import.meta.url).href)});
    const { allowance } = readAllowance('127.0.0.1:${plain.port} 127.0.0.1:${secure.port}');
    const egress = guardedEgress({ allowance });
    for (const url of ['http://127.0.0.1:${plain.port}/', 'https://127.0.0.1:${secure.port}/']) {
      const { kind, text } = await egress.call({ url, method: 'GET', headers: {}, body: null });
      console.log(kind, text ?? '');
    }`;
  const at = `http://127.0.0.1:${proxy.port}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: {
      ...process.env,
      NODE_USE_ENV_PROXY: '1',
      ...{ HTTP_PROXY: at, http_proxy: at, HTTPS_PROXY: at, https_proxy: at, NO_PROXY: '', no_proxy: '' },
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  expect(
    said
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual(['answered direct', 'not_sent']);
  expect(proxy.connections()).toBe(0);
});
