import { createPortalContext } from '@handrail/api/portal/context';
import { portalCallerFor } from '@handrail/api/portal/router';
import { refusalsFor, signInRedirect } from '@handrail/web/pages/caller.server';
import type { AppLoadContext } from '@remix-run/node';

export type PortalCaller = ReturnType<typeof portalCallerFor>;
type RequestArgs = { readonly request: Request; readonly context: AppLoadContext };

/**
 * The procedures of the portal, called in process by the customer who is signed in. Signed out: goes to the sign-in page
 * and comes back. Refusals are treated as `refusalsFor` says.
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
  return portalCallerFor(createPortalContext(context.services, caller), refusalsFor(request));
}
