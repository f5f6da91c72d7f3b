import type { AppLoadContext } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { z } from 'zod/mini';

/** A message that the next page shows once; `undo` is a form that takes the act back. */
const flash = z.object({
  tone: z.enum(['good', 'danger']),
  text: z.string().check(z.maxLength(300)),
  undo: z.optional(
    z.object({ action: z.string().check(z.regex(/^\/(?![/\\])/)), fields: z.record(z.string(), z.string()) }),
  ),
});
export type Flash = z.infer<typeof flash>;

const NAME = 'handrail-flash';

/** Goes to a page of ours and shows a message there. */
export function redirectWithFlash(to: string, message: Flash, context: AppLoadContext): Response {
  return redirect(to, { status: 303, headers: { 'Set-Cookie': flashCookie(message, context.secure) } });
}

/** The message that waits for the next page, or null. */
export function readFlash(cookieHeader: string | null): Flash | null {
  const match = /(?:^|;\s*)handrail-flash=([^;]*)/.exec(cookieHeader ?? '');
  if (!match?.[1]) return null;
  try {
    return flash.parse(JSON.parse(decodeURIComponent(match[1])));
  } catch {
    return null;
  }
}

/** `Set-Cookie` that drops the message once it was shown. */
export const clearedFlash = `${NAME}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;

function flashCookie(message: Flash, secure: boolean): string {
  const value = encodeURIComponent(JSON.stringify(message));
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60${secure ? '; Secure' : ''}`;
}
