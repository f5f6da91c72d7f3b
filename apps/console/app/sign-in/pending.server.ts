import { z } from 'zod/mini';
import { returnPath } from '../return-path.ts';

/** A sign-in that waits for its code, kept by the browser that asked for it: the code is good only there. */
const pending = z.object({ challengeId: z.string(), email: z.string(), to: z.string() });
export type Pending = z.infer<typeof pending>;

const NAME = 'handrail-pending';

/** `Set-Cookie` for the ten minutes a code lives. */
export function pendingCookie(value: Pending, secure: boolean): string {
  return `${NAME}=${encodeURIComponent(JSON.stringify(value))}; ${attributes(secure)}; Max-Age=600`;
}

/** `Set-Cookie` that forgets it. */
export function clearedPending(secure: boolean): string {
  return `${NAME}=; ${attributes(secure)}; Max-Age=0`;
}

/** The sign-in that waits in this browser, or null. */
export function readPending(cookieHeader: string | null): Pending | null {
  const value = /(?:^|;\s*)handrail-pending=([^;]+)/.exec(cookieHeader ?? '')?.[1];
  if (value === undefined) return null;
  try {
    const read = pending.parse(JSON.parse(decodeURIComponent(value)));
    return { ...read, to: returnPath(read.to) };
  } catch {
    return null;
  }
}

function attributes(secure: boolean): string {
  return `Path=/sign-in; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
