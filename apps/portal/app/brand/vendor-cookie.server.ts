import { cookieName, cookieValue, type Site } from '@handrail/web/pages/site';

const ENDING = 'vendor';
/** A year: as long as an onboarding may take, and some more. */
const LASTS_SECONDS = 365 * 24 * 60 * 60;

/** Whose customer this browser was last, or null: it says how the door looks, and opens nothing. */
export function readVendor(request: Request, site: Site): string | null {
  return cookieValue(request.headers.get('cookie'), cookieName(site, ENDING));
}

/** `Set-Cookie` that remembers whose customer this browser is, where it does not yet; null where it does. */
export function vendorCookie(request: Request, workspaceId: string, site: Site): string | null {
  if (readVendor(request, site) === workspaceId) return null;
  const secure = site.secure ? '; Secure' : '';
  return `${cookieName(site, ENDING)}=${workspaceId}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${LASTS_SECONDS}${secure}`;
}
