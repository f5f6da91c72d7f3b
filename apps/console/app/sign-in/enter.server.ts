import type { SignedIn } from '@handrail/api/people/begin-session';
import { redirect, type AppLoadContext } from '@remix-run/node';
import { sessionCookie } from '../session.server.ts';
import { clearedPending } from './pending.server.ts';

/** Lets a person in: sets the session's cookie and goes where they wanted to go, or to the choice of workspace. */
export function enter(signedIn: SignedIn, to: string, { secure }: AppLoadContext): Response {
  const next = signedIn.workspaceId === null ? `/sign-in/workspace?${new URLSearchParams({ to })}` : to;
  const headers = new Headers();
  headers.append('Set-Cookie', sessionCookie(signedIn.token, signedIn.endsAt, secure));
  headers.append('Set-Cookie', clearedPending(secure));
  return redirect(next, { status: 303, headers });
}
