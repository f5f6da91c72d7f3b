import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/**
 * Another system as a program of its own: receives messages as docs/formats/outbound.md asks it to, keeps each in a file before it
 * answers, and misbehaves as told. `node receiver.ts LOG [PORT]`; it says `listening PORT`.
 *
 * POST /in: messages. GET /in/ID: what became of one. PUT /behaviour: how to go on, as JSON. GET /counts: wrong signatures, and
 * messages that were signed well. The log has one JSON line for each message that arrived: `{"at","id","type","first","body"}`.
 */

/** `take_…` keeps the message first; the others do not keep it. */
export type Delivery =
  | 'take'
  | 'take_then_500'
  | 'take_then_hang'
  | 'take_then_break_off'
  | 'take_then_cut_answer'
  | 'refuse_409'
  | 'refuse_410'
  | 'refuse_422'
  | 'busy_429'
  | 'busy_503'
  | 'broken_500'
  | 'broken_503'
  | 'hang'
  | 'break_off'
  | 'redirect';

/** What the read-back address says. */
export type ReadBack = 'honest' | 'always_no' | 'another_id' | 'page' | 'broken' | 'hang';

export type Behaviour = {
  readonly delivery?: Delivery;
  /** So many messages are treated that way; then they are taken. Without it, all. */
  readonly times?: number;
  readonly readBack?: ReadBack;
  /** Any of them may have signed. */
  readonly secrets?: readonly string[];
  /** Keeps this as if it had been sent. */
  readonly keep?: object;
};

const [log = '', port = '0'] = process.argv.slice(2);
const kept = new Set(
  (existsSync(log) ? readFileSync(log, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => idOf(JSON.parse(line))),
);
let secrets: readonly string[] = [];
let delivery: Delivery = 'take';
let times = Infinity;
let readBack: ReadBack = 'honest';
let refused = 0;
let messages = 0;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => answer(request, response, Buffer.concat(chunks).toString()));
});
server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`listening ${(server.address() as AddressInfo).port}\n`);
});

function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
  const route = `${request.method} ${request.url}`;
  if (route === 'PUT /behaviour') {
    behave(JSON.parse(body) as Behaviour);
    return json(response, 200, {});
  }
  if (route === 'GET /counts') return json(response, 200, { refused, messages });
  if (!isSigned(request, body)) {
    refused += 1;
    return json(response, 401, { error: 'wrong signature' });
  }
  if (route === 'POST /in') return deliver(response, body);
  const id = /^GET \/in\/([^/?]+)$/.exec(route)?.[1];
  if (id === undefined) return json(response, 404, { error: 'no such place' });
  tell(response, id);
}

function behave(told: Behaviour): void {
  secrets = told.secrets ?? secrets;
  readBack = told.readBack ?? readBack;
  if (told.keep !== undefined) keep(JSON.stringify(told.keep));
  if (told.delivery === undefined) return;
  delivery = told.delivery;
  times = told.times ?? Infinity;
}

function deliver(response: ServerResponse, body: string): void {
  messages += 1;
  const how = times > 0 ? delivery : 'take';
  times -= 1;
  if (how.startsWith('take')) keep(body);
  switch (how) {
    case 'take':
      return json(response, 201, { reference: `R-${kept.size}` });
    case 'take_then_500':
    case 'broken_500':
      return json(response, 500, { error: 'out of order' });
    case 'take_then_hang':
    case 'hang':
      return;
    case 'take_then_break_off':
    case 'break_off':
      response.socket?.destroy();
      return;
    case 'take_then_cut_answer':
      response.writeHead(200, { 'content-length': '1000' }).write('{"reference":');
      setImmediate(() => response.socket?.destroy());
      return;
    case 'refuse_409':
      return json(response, 409, { error: 'There is such an account already.' });
    case 'refuse_410':
      return json(response, 410, { error: 'Moved away.' });
    case 'refuse_422':
      return json(response, 422, { error: 'The tax id is not valid.' });
    case 'busy_429':
      return json(response, 429, {}, { 'retry-after': '120' });
    case 'busy_503':
      return json(response, 503, {}, { 'retry-after': '120' });
    case 'broken_503':
      return json(response, 503, {});
    case 'redirect':
      return json(response, 302, {}, { location: 'http://169.254.169.254/latest/meta-data/' });
  }
}

/** Durable before anybody is told: who asks later gets the truth. */
function keep(body: string): void {
  const message: unknown = JSON.parse(body);
  const id = idOf(message);
  const type: unknown = Reflect.get(Object(message), 'type');
  const line = { at: new Date().toISOString(), id, type, first: !kept.has(id), body };
  appendFileSync(log, `${JSON.stringify(line)}\n`, { flush: true });
  kept.add(id);
}

function tell(response: ServerResponse, id: string): void {
  switch (readBack) {
    case 'honest':
      return json(response, 200, { id, received: kept.has(id) });
    case 'always_no':
      return json(response, 200, { id, received: false });
    case 'another_id':
      return json(response, 200, { id: 'another', received: true });
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>');
      return;
    case 'broken':
      return json(response, 500, {});
    case 'hang':
      return;
  }
}

/** By the package of the standard's own makers. The time is not looked at: tests have clocks of their own. */
function isSigned({ headers }: IncomingMessage, body: string): boolean {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name]),
  );
  const at = new Date(Number(timestamp) * 1000);
  return secrets.some((secret) =>
    String(signatures)
      .split(' ')
      .includes(new Webhook(secret).sign(String(id), at, body)),
  );
}

function idOf(message: unknown): string {
  return String(Reflect.get(Object(message), 'id'));
}

function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
