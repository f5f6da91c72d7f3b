import type { Services } from '../context.ts';
import { refusal } from './answers.ts';
import type { WebhookAnswer } from './answers.ts';
import { LARGEST_BODY, readAtMost } from './body.ts';
import { handleClosedWonWebhook } from './closed-won.ts';

/**
 * `POST /webhooks/closed-won/:source?workspace=slug` as a fetch handler, for a server to mount. Takes one megabyte at most.
 * @param source the last part of the path
 */
export async function closedWonEndpoint(
  services: Pick<Services, 'db' | 'now' | 'secret' | 'log'>,
  request: Request,
  source: string,
): Promise<Response> {
  if (request.method !== 'POST')
    return respond(refusal(405, 'Send records here with POST.'), { allow: 'POST' });
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity')
    return respond(refusal(415, 'Send the body as it is, not compressed.'));
  let rawBody: Uint8Array | null;
  try {
    rawBody = await readBody(request);
  } catch {
    return respond(refusal(400, 'The body broke off.'));
  }
  // Some of it may still be on the wire: the connection cannot serve another request.
  if (rawBody === null)
    return respond(refusal(413, 'The body is larger than 1 MB.'), { connection: 'close' });
  const delivery = {
    source,
    workspaceSlug: new URL(request.url).searchParams.get('workspace'),
    header: (name: string) => request.headers.get(name),
    rawBody,
  };
  try {
    return respond(await handleClosedWonWebhook(services, delivery));
  } catch (error) {
    services.log.error({ err: error }, 'A webhook could not be answered');
    return respond(refusal(503, 'This could not be stored just now. Send it again.'), {
      'retry-after': '30',
    });
  }
}

/** The body, or null where it is too large. One of a told length is taken in one piece, which costs less than a stream. */
async function readBody(request: Request): Promise<Uint8Array | null> {
  const told = request.headers.get('content-length');
  // The server ends a body at its told length.
  return told !== null && Number(told) <= LARGEST_BODY
    ? new Uint8Array(await request.arrayBuffer())
    : readAtMost(request.body, LARGEST_BODY);
}

function respond({ status, body }: WebhookAnswer, headers: Record<string, string> = {}): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}
