import type { SignedIn } from '@handrail/api/people/begin-session';
import { redirect, type AppLoadContext } from '@remix-run/node';
import { sessionCookie } from './session.server.ts';
import { clearedPending } from './pending.server.ts';

/** Where a person with several places to go chooses one. */
const CHOICE = { console: '/sign-in/workspace', portal: '/sign-in/choose' } as const;

/** Lets a person in: sets the session's cookie and goes where they wanted to go, or to the choice of a place. */
export function enter(signedIn: SignedIn, to: string, context: AppLoadContext): Response {
  const next = signedIn.workspaceId === null ? `${CHOICE[context.app]}?${new URLSearchParams({ to })}` : to;
  const headers = new Headers();
  headers.append('Set-Cookie', sessionCookie(signedIn.token, signedIn.endsAt, context));
  headers.append('Set-Cookie', clearedPending(context));
  return redirect(next, { status: 303, headers });
}
