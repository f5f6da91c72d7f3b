import type { Services } from '@handrail/api/context';
import { sessionOf, type Session } from '@handrail/api/people/sessions';
import type { Context } from 'hono';
import type { RequestContext } from '../app/context.ts';
import { sessionToken } from '../app/session.server.ts';
import type { Env } from './env.ts';

/** What loaders and actions of one request get. */
export function requestContext(c: Context<Env>, services: Services, secure: boolean): RequestContext {
  let session: Promise<Session | null> | undefined;
  return {
    nonce: c.get('nonce'),
    requestId: c.get('requestId'),
    log: c.get('log'),
    address: c.get('address'),
    services,
    secure,
    session: () => (session ??= readSession(services, sessionToken(c.req.header('cookie'), secure))),
  };
}

async function readSession(services: Services, token: string | null): Promise<Session | null> {
  return token === null ? null : sessionOf(services, token);
}
