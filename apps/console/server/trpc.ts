import { consoleRouter } from '@handrail/api/console/router';
import { createContext, type Services } from '@handrail/api/context';
import { sessionOf } from '@handrail/api/people/sessions';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { MiddlewareHandler } from 'hono';
import { sessionToken } from '@handrail/web/pages/session.server';
import type { Site } from '@handrail/web/pages/site';
import type { Env } from '@handrail/web/server/env';

/** Calls in one request. Each takes a connection of the database for itself. */
const MOST_CALLS = 20;

/** The console's procedures over HTTP, for live parts of pages and for scripts with a session. */
export function answerTrpc(services: Services, site: Site): MiddlewareHandler<Env> {
  return async (c) => {
    const token = sessionToken(c.req.header('cookie'), site);
    const session = token === null ? null : await sessionOf(services, token);
    const { sessionId, workspaceId, memberId } = session ?? {};
    if (!sessionId || !workspaceId || !memberId)
      return c.json({ error: { message: 'Sign in to go on.' } }, 401);
    return fetchRequestHandler({
      endpoint: '/trpc',
      maxBatchSize: MOST_CALLS,
      req: c.req.raw,
      router: consoleRouter,
      createContext: () => createContext(services, { sessionId, workspaceId, memberId }),
      responseMeta: () => ({ headers: new Headers({ 'cache-control': 'private, no-store' }) }),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          c.get('log').error({ err: error, path }, 'procedure failed');
      },
    });
  };
}
