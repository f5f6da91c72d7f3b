import type { Visitor } from '@handrail/api/people/begin-session';
import type { AppLoadContext } from '@remix-run/node';
import { sessionToken } from './session.server.ts';

/** Who is at the door: address, browser, and the session that a new one replaces. */
export function visitorOf(request: Request, context: AppLoadContext): Visitor {
  return {
    ip: context.address,
    userAgent: request.headers.get('user-agent') ?? '',
    replaces: sessionToken(request.headers.get('cookie'), context) ?? undefined,
  };
}
