/** The cookie that holds the session's token. `__Host-` binds it to this host and to https, where we have https. */
function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-handrail' : 'handrail';
}

/** The session token of a request's `Cookie` header, or null. */
export function sessionToken(cookieHeader: string | null | undefined, secure: boolean): string | null {
  const name = sessionCookieName(secure);
  for (const part of (cookieHeader ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}

/** `Set-Cookie` that signs in until the session's absolute limit (ISO 8601). */
export function sessionCookie(token: string, expiresAt: string, secure: boolean): string {
  return `${sessionCookieName(secure)}=${token}; ${attributes(secure)}; Expires=${new Date(expiresAt).toUTCString()}`;
}

/** `Set-Cookie` that forgets the session. */
export function clearedSessionCookie(secure: boolean): string {
  return `${sessionCookieName(secure)}=; ${attributes(secure)}; Max-Age=0`;
}

function attributes(secure: boolean): string {
  return `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
