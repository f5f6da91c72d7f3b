import { consoleRouter } from '@handrail/api/console/router';
import { createContext } from '@handrail/api/context';
import { createCallerFactory } from '@handrail/api/trpc';
import { refusalsFor, signInRedirect } from '@handrail/web/pages/caller.server';
import type { AppLoadContext } from '@remix-run/node';

const createCaller = createCallerFactory(consoleRouter);

export type ConsoleCaller = ReturnType<typeof createCaller>;
type RequestArgs = { readonly request: Request; readonly context: AppLoadContext };

/**
 * The procedures of the console, called in process by the person who is signed in. Signed out: goes to the sign-in page
 * and comes back. Refusals are treated as `refusalsFor` says.
 */
export async function callerFor(args: RequestArgs): Promise<ConsoleCaller> {
  const caller = await callerIfSignedIn(args);
  if (caller !== null) return caller;
  const session = await args.context.session();
  throw signInRedirect(args.request, session === null ? '/sign-in' : '/sign-in/workspace');
}

/** As `callerFor`, or null when signed out: for pages that both see. */
export async function callerIfSignedIn({ request, context }: RequestArgs): Promise<ConsoleCaller | null> {
  const session = await context.session();
  if (session === null) return null;
  const { sessionId, workspaceId, memberId } = session;
  if (workspaceId === null || memberId === null) return null;
  return createCaller(
    createContext(context.services, { sessionId, workspaceId, memberId }),
    refusalsFor(request),
  );
}
