import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { pageBody } from './page-body.server.ts';

/** A page that has not finished by then is cut off, so that no request hangs. */
const RENDER_LIMIT_MS = 6000;

/** How long a loader's deferred data may take. */
export const streamTimeout = 5000;

/** Renders a page. Browsers get it as it grows; crawlers and readers without scripts wait for the whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, log }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let shell = false;
    let timer: NodeJS.Timeout | undefined;
    const ready = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />,
      {
        nonce,
        [ready]() {
          shell = true;
          // The timer holds the whole request in memory, so it goes as soon as the body is out.
          const body = pageBody(() => clearTimeout(timer));
          headers.set('content-type', 'text/html; charset=utf-8');
          headers.set('cache-control', 'private, no-store');
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError(error: unknown) {
          clearTimeout(timer);
          reject(error instanceof Error ? error : new Error(String(error)));
        },
        onError(error: unknown) {
          status = 500;
          if (shell) log.error({ err: error }, 'page broke off while it was sent');
        },
      },
    );
    timer = setTimeout(abort, RENDER_LIMIT_MS);
  });
}

/** Logs what a loader, action or page threw by mistake. A reader who went away is no mistake. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (!request.signal.aborted) context.log.error({ err: error }, 'request failed');
}
