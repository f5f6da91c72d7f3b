import { serve } from '@hono/node-server';
import { createRequestHandler } from '@remix-run/node';
import { build } from './build.ts';

/** The floor of the pages: Remix on the same server library, one query and plain HTML a page; no session, no tenancy, no style. */
const handle = createRequestHandler(build, 'production');
serve({
  fetch: (request) => (new URL(request.url).pathname === '/healthz' ? new Response('ok') : handle(request)),
  hostname: process.env['HOST'] ?? '127.0.0.1',
  port: Number(process.env['PORT']),
});
