import type { Services } from '@handrail/api/context';
import { sessionOf, type Session } from '@handrail/api/people/sessions';
import type { Context } from 'hono';
import { sessionToken } from '../pages/session.server.ts';
import type { RequestBasics, Site } from '../pages/site.ts';
import type { Env } from './env.ts';

/** What loaders and actions of one request get, in either app. */
export function requestBasics(c: Context<Env>, services: Services, site: Site): RequestBasics {
  let session: Promise<Session | null> | undefined;
  return {
    ...site,
    nonce: c.get('nonce'),
    requestId: c.get('requestId'),
    log: c.get('log'),
    address: c.get('address'),
    services,
    session: () => (session ??= readSession(services, sessionToken(c.req.header('cookie'), site))),
  };
}

async function readSession(services: Services, token: string | null): Promise<Session | null> {
  return token === null ? null : sessionOf(services, token);
}
