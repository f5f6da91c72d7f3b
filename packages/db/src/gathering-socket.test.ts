import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { gatheringSocket } from './gathering-socket.ts';

test('what is written within one turn of the event loop leaves together, across promises that are settled', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = gatheringSocket();
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const [other] = await accepted;
  try {
    socket.write('begin;');
    await Promise.resolve();
    await Promise.resolve();
    socket.write('select;');
    // Nothing has left yet …
    expect(socket.bytesWritten - socket.writableLength).toBe(0);
    // … and then all of it has, in the order written.
    const [heard] = (await once(other, 'data')) as [Buffer];
    expect(heard.toString()).toBe('begin;select;');
  } finally {
    socket.destroy();
    other.destroy();
    server.close();
  }
});
