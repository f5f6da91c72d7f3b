import { consoleRouter } from '@handrail/api/console/router';
import { createContext } from '@handrail/api/context';
import { refusalOf } from '@handrail/api/refusal';
import { createCallerFactory } from '@handrail/api/trpc';
import { refusalResponse } from '@handrail/web/pages/refusals.server';
import { redirect, type AppLoadContext } from '@remix-run/node';

const createCaller = createCallerFactory(consoleRouter);

export type ConsoleCaller = ReturnType<typeof createCaller>;
type RequestArgs = { readonly request: Request; readonly context: AppLoadContext };

/**
 * The procedures of the console, called in process by the person who is signed in. Signed out: goes to the sign-in page
 * and comes back. Refusals that a page cannot do anything about (not found, forbidden, signed out; on GET all of them)
 * become the error page with the right status; the others stay errors for `attempt` in an action.
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
  return createCaller(createContext(context.services, { sessionId, workspaceId, memberId }), {
    // A response thrown here takes the place of the procedure's error.
    onError({ error }) {
      const refusal = refusalOf(error);
      if (refusal === null) return;
      if (refusal.kind === 'signed_out') throw signInRedirect(request);
      const hopeless = refusal.kind === 'not_found' || refusal.kind === 'forbidden';
      if (hopeless || request.method === 'GET') throw refusalResponse(refusal);
    },
  });
}

function signInRedirect(request: Request, page = '/sign-in'): Response {
  const url = new URL(request.url);
  // Forms are posted to the address of a page, so that a form, too, leads back to where it stood.
  const back = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname;
  return redirect(`${page}?${new URLSearchParams({ to: back })}`);
}
