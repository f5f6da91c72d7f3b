import { cookieName, cookieValue, type Site } from './site.ts';

/** The cookie that holds the session's token. `__Host-` binds it to this host and to https, where we have https. */
function sessionCookieName(site: Site): string {
  return site.secure ? `__Host-${cookieName(site)}` : cookieName(site);
}

/** The session token of a request's `Cookie` header, or null. */
export function sessionToken(cookieHeader: string | null | undefined, site: Site): string | null {
  return cookieValue(cookieHeader, sessionCookieName(site));
}

/** `Set-Cookie` that signs in until the session's absolute limit (ISO 8601). */
export function sessionCookie(token: string, expiresAt: string, site: Site): string {
  return `${sessionCookieName(site)}=${token}; ${attributes(site)}; Expires=${new Date(expiresAt).toUTCString()}`;
}

/** `Set-Cookie` that forgets the session. */
export function clearedSessionCookie(site: Site): string {
  return `${sessionCookieName(site)}=; ${attributes(site)}; Max-Age=0`;
}

function attributes({ secure }: Site): string {
  return `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
