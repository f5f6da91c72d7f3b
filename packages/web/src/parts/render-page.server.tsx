import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { handoffScript } from '../pages/handoff-script.server.ts';

/** How long a loader's deferred data may take; a page waits for it. */
export const streamTimeout = 5000;

const encoder = new TextEncoder();

/**
 * Renders a page as one string and sends it in one piece. No page has parts that come later, so that a stream would bring
 * nothing earlier, and React's costs a third more than its string: it encodes each tag and attribute by itself.
 */
export async function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  { serverHandoffStream, ...context }: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const page = renderToString(<RemixServer context={context} url={request.url} nonce={nonce} />);
  const handoff = serverHandoffStream === undefined ? '' : await handoffScript(serverHandoffStream, nonce);
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('cache-control', 'private, no-store');
  // As bytes: a string would be measured, joined to its headers and only then encoded.
  return new Response(encoder.encode(`<!DOCTYPE html>${page}${handoff}`), { status, headers });
}

/** Logs what a loader, action or page threw by mistake. A reader who went away is no mistake. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (!request.signal.aborted) context.log.error({ err: error }, 'request failed');
}
