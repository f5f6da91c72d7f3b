import type { Context } from 'hono';
import type { Env } from './env.ts';

/** The caller's IP address: the socket's, or what the `proxies` nearest proxies wrote into X-Forwarded-For. */
export function clientAddress(c: Context<Env>, proxies: number): string {
  const socket = c.env?.incoming?.socket?.remoteAddress ?? 'unknown';
  if (proxies === 0) return socket;
  // Each proxy appends the address it saw; anything further left is the caller's own claim.
  const seen = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return seen.at(-proxies) ?? socket;
}
