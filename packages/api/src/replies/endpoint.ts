import type { Services } from '../context.ts';
import { refusal, respond } from '../webhooks/answers.ts';
import { readBody } from '../webhooks/body.ts';
import { handleInboundMail } from './inbound-mail.ts';
import type { MailServices } from './inbound-mail.ts';
import { LARGEST_MAIL } from './largest-mail.ts';

const TOO_LARGE = `The mail is larger than ${LARGEST_MAIL / 1024 / 1024} MB.`;

/** `POST /webhooks/inbound-mail?workspace=slug` as a fetch handler, for a server to mount: a mail as it came, `message/rfc822`. */
export async function inboundMailEndpoint(
  services: MailServices & Pick<Services, 'log'>,
  request: Request,
): Promise<Response> {
  if (request.method !== 'POST')
    return respond(refusal(405, 'Send mails here with POST.'), { allow: 'POST' });
  const [type] = (request.headers.get('content-type') ?? '').split(';');
  if (type?.trim().toLowerCase() !== 'message/rfc822' || isCompressed(request))
    return respond(refusal(415, 'Send the mail as it came, not compressed, as message/rfc822.'));
  let raw: Uint8Array | null;
  try {
    raw = await readBody(request, LARGEST_MAIL);
  } catch {
    return respond(refusal(400, 'The body broke off.'));
  }
  // Some of it may still be on the wire: the connection cannot serve another request.
  if (raw === null) return respond(refusal(413, TOO_LARGE), { connection: 'close' });
  try {
    const { wait, ...answer } = await handleInboundMail(services, {
      workspaceSlug: new URL(request.url).searchParams.get('workspace'),
      header: (name: string) => request.headers.get(name),
      raw,
    });
    return respond(answer, wait === undefined ? {} : { 'retry-after': String(wait) });
  } catch (error) {
    services.log.error({ err: error }, 'A mail could not be taken in');
    return respond(refusal(503, 'This could not be stored just now. Send it again.'), {
      'retry-after': '30',
    });
  }
}

function isCompressed({ headers }: Request): boolean {
  const encoding = headers.get('content-encoding');
  return encoding !== null && encoding !== 'identity';
}
