import { refusalOf } from '@handrail/api/refusal';
import { redirect } from '@remix-run/node';
import { refusalResponse } from './refusals.server.ts';

/**
 * How a page's caller treats refusals. Those that a page cannot do anything about (not found, forbidden, signed out; on GET all of
 * them) become the error page with the right status, or the way to sign in; the others stay errors for `attempt` in an action.
 */
export function refusalsFor(request: Request): { onError: (thrown: { readonly error: unknown }) => void } {
  return {
    // A response thrown here takes the place of the procedure's error.
    onError({ error }) {
      const refusal = refusalOf(error);
      if (refusal === null) return;
      if (refusal.kind === 'signed_out') throw signInRedirect(request);
      const hopeless = refusal.kind === 'not_found' || refusal.kind === 'forbidden';
      if (hopeless || request.method === 'GET') throw refusalResponse(refusal);
    },
  };
}

/** To the sign-in page, or another on the way in, and back again. */
export function signInRedirect(request: Request, page = '/sign-in'): Response {
  const url = new URL(request.url);
  // Forms are posted to the address of a page, so that a form, too, leads back to where it stood.
  const back = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname;
  return redirect(`${page}?${new URLSearchParams({ to: back })}`);
}
