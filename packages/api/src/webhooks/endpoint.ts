import type { Services } from '../context.ts';
import { refusal, respond } from './answers.ts';
import { LARGEST_BODY, readBody } from './body.ts';
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
    rawBody = await readBody(request, LARGEST_BODY);
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
