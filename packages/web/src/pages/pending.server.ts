import { z } from 'zod/mini';
import { returnPath } from './return-path.ts';
import { cookieName, cookieValue, type Site } from './site.ts';

/** A sign-in that waits for its code, kept by the browser that asked for it: the code is good only there. */
const pending = z.object({ challengeId: z.string(), email: z.string(), to: z.string() });
export type Pending = z.infer<typeof pending>;

const ENDING = 'pending';

/** `Set-Cookie` for the ten minutes a code lives. */
export function pendingCookie(value: Pending, site: Site): string {
  return `${cookieName(site, ENDING)}=${encodeURIComponent(JSON.stringify(value))}; ${attributes(site)}; Max-Age=600`;
}

/** `Set-Cookie` that forgets it. */
export function clearedPending(site: Site): string {
  return `${cookieName(site, ENDING)}=; ${attributes(site)}; Max-Age=0`;
}

/** The sign-in that waits in this browser, or null. */
export function readPending(cookieHeader: string | null, site: Site): Pending | null {
  const value = cookieValue(cookieHeader, cookieName(site, ENDING));
  if (value === null) return null;
  try {
    const read = pending.parse(JSON.parse(decodeURIComponent(value)));
    return { ...read, to: returnPath(read.to) };
  } catch {
    return null;
  }
}

function attributes({ secure }: Site): string {
  return `Path=/sign-in; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
