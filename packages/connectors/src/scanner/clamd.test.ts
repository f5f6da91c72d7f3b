import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { clamdScanner } from './clamd.ts';

/** Speaks INSTREAM as the daemon does; `judge` gets the file once it is whole. */
async function aDaemon(judge: (file: Buffer, socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    let given = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      given = Buffer.concat([given, bytes]);
      const file = unpacked(given);
      if (file !== null) judge(file, socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function unpacked(given: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (given.subarray(0, command.length).toString() !== command) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= given.length;) {
    const length = given.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(given.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

async function* file(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

const reply = (answer: string) => (_: Buffer, socket: Socket) => void socket.end(answer);
const ask = (port: number, body = file('x'), limitMs = 5000) =>
  clamdScanner({ host: '127.0.0.1', port, limitMs }).scan(body);

test('the scanner gets every byte in its order, and its verdict is told', async () => {
  const large = Buffer.alloc(3_000_000, 'ab');
  let seen: Buffer = Buffer.alloc(0);
  const port = await aDaemon((given, socket) => {
    seen = given;
    socket.end('stream: OK\0');
  });
  expect(await ask(port, file('begin', '', large, 'end'), 20_000)).toEqual({ kind: 'clean' });
  expect(seen.equals(Buffer.concat([Buffer.from('begin'), large, Buffer.from('end')]))).toBe(true);
  const bad = await aDaemon(reply('stream: Eicar-Test FOUND\0'));
  expect(await ask(bad)).toEqual({ kind: 'found', name: 'Eicar-Test' });
});

test.each<[string, string]>([
  ['INSTREAM size limit exceeded. ERROR\0', 'INSTREAM size limit exceeded. ERROR'],
  ['', 'the scanner hung up'],
  ['stream: OK but not quite\0', 'stream: OK but not quite'],
])('an answer that is no verdict is none: %j', async (answer, message) => {
  expect(await ask(await aDaemon(reply(answer)))).toEqual({ kind: 'no_verdict', message });
});

test('a scanner that is not there or says nothing gives no verdict, in its time', async () => {
  const silent = await aDaemon(() => undefined);
  expect(await ask(silent, file('x'), 100)).toMatchObject({ kind: 'no_verdict' });
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => void server.close(resolve));
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await ask(port)).toMatchObject({ kind: 'no_verdict' });
});
