import type { AppLoadContext } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { z } from 'zod/mini';
import { cookieName, cookieValue, type Site } from './site.ts';

/** A message that the next page shows once; `undo` is a form that takes the act back. */
const flash = z.object({
  tone: z.enum(['good', 'danger']),
  text: z.string().check(z.maxLength(300)),
  undo: z.optional(
    z.object({ action: z.string().check(z.regex(/^\/(?![/\\])/)), fields: z.record(z.string(), z.string()) }),
  ),
});
export type Flash = z.infer<typeof flash>;

const ENDING = 'flash';

/** Goes to a page of ours and shows a message there. */
export function redirectWithFlash(to: string, message: Flash, context: AppLoadContext): Response {
  return redirect(to, { status: 303, headers: { 'Set-Cookie': flashCookie(message, context) } });
}

/** The message that waits for the next page, or null. */
export function readFlash(cookieHeader: string | null, site: Site): Flash | null {
  const value = cookieValue(cookieHeader, cookieName(site, ENDING));
  if (value === null) return null;
  try {
    return flash.parse(JSON.parse(decodeURIComponent(value)));
  } catch {
    return null;
  }
}

/** `Set-Cookie` that drops the message once it was shown. */
export function clearedFlash(site: Site): string {
  return `${cookieName(site, ENDING)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;
}

function flashCookie(message: Flash, site: Site): string {
  const value = encodeURIComponent(JSON.stringify(message));
  const secure = site.secure ? '; Secure' : '';
  return `${cookieName(site, ENDING)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60${secure}`;
}
