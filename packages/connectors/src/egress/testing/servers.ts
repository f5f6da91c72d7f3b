import { createServer as createHttp } from 'node:http';
import type { RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { CERTIFICATE, KEY } from './certificate.ts';

/** A real server on a free port of this machine, with everything that reached it. */
export type TestServer = {
  readonly port: number;
  /** Connections taken so far. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

/** Answers each request as told. */
export function anHttpServer(listener: RequestListener): Promise<TestServer> {
  return listening(createHttp(listener));
}

/** The same over TLS, as `hooks.example.com`. */
export function anHttpsServer(listener: RequestListener): Promise<TestServer> {
  return listening(createHttps({ cert: CERTIFICATE, key: KEY }, listener));
}

/** Takes connections and does with each what `behave` does. */
export function aStrangeServer(behave: (socket: Socket) => void): Promise<TestServer> {
  return listening(createTcp(behave));
}

async function listening(server: Server): Promise<TestServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    connections: () => connections,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
