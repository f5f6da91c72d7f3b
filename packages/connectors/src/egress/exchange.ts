import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction, Socket } from 'node:net';
import type { EgressAnswer, EgressCall, EgressLimits } from './call.ts';
import type { Destination } from './destination.ts';
import type { Checked } from './resolve.ts';

/** Of an answer's headers, bytes; more ends the exchange. */
const HEADER_BYTES = 16 * 1024;

/** One request and its answer, over a connection of its own to one of the checked addresses. */
export function exchange(
  call: EgressCall,
  destination: Destination,
  addresses: readonly Checked[],
  limits: EgressLimits,
): Promise<EgressAnswer> {
  return new Promise((resolve) => {
    const { host, port } = destination;
    let ready = false;
    let answered = false;
    const request = open(call, destination, addresses);
    const connecting = setTimeout(
      () => give(`${host} did not take the connection in time`),
      Math.max(0, limits.connectMs),
    );
    const whole = setTimeout(() => give(`${host} did not answer in time`), Math.max(0, limits.totalMs));
    const end = (answer: EgressAnswer) => {
      clearTimeout(connecting);
      clearTimeout(whole);
      resolve(answer);
      request.destroy();
    };
    // Once an answer has begun its end is the reader's matter.
    const give = (message: string) => {
      if (answered) request.destroy();
      else end({ kind: ready ? 'unclear' : 'not_sent', message: `${message}.` });
    };
    request.on('socket', (socket) => {
      socket.once(destination.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        if (!isOneOf(addresses, socket)) return give(`${host} led elsewhere`);
        clearTimeout(connecting);
        ready = true;
        // Only now: whatever goes wrong before this has sent nothing.
        request.end(call.body ?? undefined);
      });
    });
    request.on('response', (response) => {
      answered = true;
      void read(response, limits.answerBytes).then((body) =>
        end({ kind: 'answered', status: response.statusCode ?? 0, headers: headersOf(response), ...body }),
      );
    });
    // 101 to a request that asked for no other protocol.
    request.on('upgrade', (_, socket) => {
      socket.destroy();
      give(`${host} talks something else than HTTP`);
    });
    request.on('error', (error) => give(`${host}:${port}: ${plain(error)}`));
  });
}

function open(
  call: EgressCall,
  { url, host, port }: Destination,
  addresses: readonly Checked[],
): ClientRequest {
  const secure = url.protocol === 'https:';
  const given = {
    method: call.method,
    host,
    port,
    path: `${url.pathname}${url.search}`,
    headers: {
      ...call.headers,
      host: url.host,
      connection: 'close',
      'accept-encoding': 'identity',
      ...(call.body === null ? {} : { 'content-length': String(call.body.length) }),
    },
    lookup: pinned(addresses),
    maxHeaderSize: HEADER_BYTES,
    insecureHTTPParser: false,
    setDefaultHeaders: false,
  };
  // Agents of our own: the global ones may have been given the environment's proxies.
  if (!secure) return httpRequest({ ...given, agent: new HttpAgent({ keepAlive: false }) });
  return httpsRequest({
    ...given,
    agent: new HttpsAgent({ keepAlive: false, maxCachedSessions: 0 }),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    // Said outright: a variable of the environment could switch it off.
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
  });
}

/** Answers with the checked addresses, whatever is asked. */
function pinned(addresses: readonly Checked[]): LookupFunction {
  return (_name, options, answer) => {
    const [first] = addresses;
    if (options.all === true) answer(null, [...addresses]);
    else answer(null, first?.address ?? '', first?.family);
  };
}

function isOneOf(addresses: readonly Checked[], { remoteAddress }: Socket): boolean {
  return addresses.some(({ address }) => canonical(address) === canonical(remoteAddress ?? ''));
}

/** An address in one notation, so that two can be compared. */
function canonical(address: string): string {
  return isIP(address) === 6 ? new URL(`http://[${address}]`).hostname : address;
}

/** The answer's body up to the limit. An answer that breaks off or goes on is still one: its status has come. */
async function read(
  response: IncomingMessage,
  most: number,
): Promise<{ readonly text: string; readonly whole: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  let whole = true;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > most) {
        whole = false;
        break;
      }
    }
  } catch {
    whole = false;
  }
  return { text: Buffer.concat(chunks).subarray(0, most).toString('utf8'), whole };
}

function headersOf({ headers }: IncomingMessage): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** What went wrong, for people: the code's own words where we know none. */
function plain(error: Error & { readonly code?: string }): string {
  switch (error.code) {
    case 'ECONNREFUSED':
      return 'nobody listens there';
    case 'ECONNRESET':
    case 'EPIPE':
      return 'the connection broke off';
    case 'ETIMEDOUT':
      return 'the connection was not taken in time';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'there is no way to it';
    case undefined:
      return error.message;
  }
  return `${error.message} (${error.code})`;
}
