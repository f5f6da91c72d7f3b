import { createPortalContext } from '@handrail/api/portal/context';
import { portalCallerFor } from '@handrail/api/portal/router';
import { refusalOf } from '@handrail/api/refusal';
import { refusalResponse } from '@handrail/web/pages/refusals.server';
import { redirect, type AppLoadContext } from '@remix-run/node';

export type PortalCaller = ReturnType<typeof portalCallerFor>;
type RequestArgs = { readonly request: Request; readonly context: AppLoadContext };

/**
 * The procedures of the portal, called in process by the customer who is signed in. Signed out: goes to the sign-in page
 * and comes back. Refusals that a page cannot do anything about (not found, forbidden, signed out; on GET all of them)
 * become the error page with the right status; the others stay errors for `attempt` in an action.
 */
export async function callerFor(args: RequestArgs): Promise<PortalCaller> {
  const caller = await callerIfSignedIn(args);
  if (caller !== null) return caller;
  const session = await args.context.session();
  throw signInRedirect(args.request, session === null ? '/sign-in' : '/sign-in/choose');
}

/** As `callerFor`, or null when signed out: for pages that both see. */
export async function callerIfSignedIn({ request, context }: RequestArgs): Promise<PortalCaller | null> {
  const session = await context.session();
  if (session === null) return null;
  const { sessionId, workspaceId, contactId, memberId } = session;
  if (workspaceId === null || contactId === null) return null;
  const caller = { sessionId, workspaceId, contactId, viewedBy: memberId };
  return portalCallerFor(createPortalContext(context.services, caller), {
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
