import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { Services } from '../../context.ts';
import { closedWonEndpoint } from '../endpoint.ts';

/** A real HTTP server with the webhook's endpoint alone; `url` without a slash at the end. */
export async function serveWebhooks(
  services: Pick<Services, 'db' | 'now' | 'secret' | 'log'>,
): Promise<{ url: string; port: number; close: () => Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    const source = new URL(incoming.url ?? '/', 'http://localhost').pathname.split('/').at(-1) ?? '';
    void closedWonEndpoint(services, requestOf(incoming), source).then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(await response.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, port, close };
}

function requestOf(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct))
    for (const value of values) headers.append(name, value);
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  return new Request(`http://localhost${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers,
    ...(hasBody
      ? { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' as const }
      : {}),
  });
}
