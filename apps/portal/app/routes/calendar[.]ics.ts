import { calendarFeed } from '@handrail/api/plan/feed';
import type { LoaderFunctionArgs } from '@remix-run/node';

const NEVER_KEPT = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

/** The plan for a calendar that follows it, by the key in its address. Nobody is signed in here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const key = new URL(request.url).searchParams.get('key') ?? '';
  const feed = await calendarFeed(context.services, { key, ip: context.address });
  if (feed.ok)
    return new Response(feed.value, {
      headers: { ...NEVER_KEPT, 'content-type': 'text/calendar; charset=utf-8; method=PUBLISH' },
    });
  const { refusal } = feed;
  const wait = refusal.kind === 'rate_limited' ? refusal.retryAfterSeconds : null;
  return new Response(wait === null ? 'There is nothing here.' : 'Too many requests.', {
    status: wait === null ? 404 : 429,
    headers: { ...NEVER_KEPT, ...(wait === null ? {} : { 'retry-after': String(wait) }) },
  });
}
