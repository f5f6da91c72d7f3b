import type { Services } from '../context.ts';
import { readAtMost } from '../webhooks/body.ts';
import { unsubscribe } from './by-link.ts';

/** Bytes; a mail program sends `List-Unsubscribe=One-Click`, our page a word of its own. */
const LARGEST_FORM = 1024;
const NEVER_KEPT = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' };

/**
 * `POST /unsubscribe?token=…` as a fetch handler: from a mail program by one press (RFC 8058), without a session, or from our own page,
 * which is shown again then. Whoever presses twice has pressed once.
 */
export async function unsubscribeEndpoint(
  services: Pick<Services, 'db' | 'now' | 'secret'>,
  request: Request,
): Promise<Response> {
  const address = new URL(request.url);
  const body = await readAtMost(request.body, LARGEST_FORM).catch(() => null);
  if (body === null) return new Response('That is too much.', { status: 413, headers: NEVER_KEPT });
  const first = await unsubscribe(services, address.searchParams.get('token') ?? '');
  // Somebody changed their settings in the same moment: what they have now is read again.
  const outcome =
    !first.ok && first.refusal.kind === 'stale'
      ? await unsubscribe(services, address.searchParams.get('token') ?? '')
      : first;
  if (new URLSearchParams(Buffer.from(body).toString('latin1')).get('from') === 'page')
    return new Response(null, {
      status: 303,
      headers: { ...NEVER_KEPT, location: `/unsubscribe${address.search}` },
    });
  return outcome.ok
    ? new Response('You will get no more of these mails.', { headers: NEVER_KEPT })
    : new Response('There is nothing here.', { status: 404, headers: NEVER_KEPT });
}
