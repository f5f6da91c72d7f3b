import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

/** A secret for a link or a session cookie: 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Six digits, each of the million equally likely. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** What is stored of a token. It has 256 random bits, so a plain hash cannot be guessed back. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What is stored of a code: a million codes are quickly tried, so the server's secret goes in, which the database has not. */
export function codeHash(secret: string, challengeId: string, code: string): string {
  return createHmac('sha256', secret).update(`sign-in-code:${challengeId}:${code}`).digest('hex');
}

/** Who is limited, without keeping an address or an IP. */
export function limitKey(secret: string, what: string, who: string): string {
  return `${what}:${createHmac('sha256', secret).update(`limit:${what}:${who}`).digest('hex')}`;
}
