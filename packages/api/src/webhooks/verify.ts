import { timingSafeEqual } from 'node:crypto';
import { digest } from './sign.ts';

/**
 * Standard Webhooks 1.0 (https://www.standardwebhooks.com), the receiving side, in place of the package of that name:
 * it reads the machine's clock, and it decodes the body before it signs it, so that bytes which are not UTF-8 would be
 * verified as something else than what was sent. The tests sign with the package.
 */

export type SignedHeaders = {
  readonly id: string | null;
  /** Seconds since 1970 as decimal digits. */
  readonly timestamp: string | null;
  /** One or more `v1,<base64>`, parted by blanks. */
  readonly signature: string | null;
};

/** How far the sender's clock, or the message's way, may be off in either direction. */
const TOLERANCE_SECONDS = 5 * 60;
/** A sender that changes its secret signs with the old and the new; more than a few signatures are no sender's. */
const MOST_SIGNATURES = 8;

/**
 * Which of these secrets (`whsec_` and base64) signed the message, as its index; null where none did, the message is too old or
 * too new, or a header is missing. Compares in constant time, and always with every secret.
 * @param now milliseconds since 1970
 */
export function signedWith(
  secrets: readonly string[],
  headers: SignedHeaders,
  body: Uint8Array,
  now: number,
): number | null {
  const { id, timestamp, signature } = headers;
  if (!id || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return null;
  if (Math.abs(Math.floor(now / 1000) - Number(timestamp)) > TOLERANCE_SECONDS) return null;
  const given = signature
    .split(' ', MOST_SIGNATURES)
    .filter((one) => one.startsWith('v1,'))
    .map((one) => Buffer.from(one.slice(3), 'base64'));
  let found: number | null = null;
  secrets.forEach((secret, index) => {
    const expected = digest(secret, id, timestamp, body);
    for (const one of given)
      if (one.length === expected.length && timingSafeEqual(one, expected)) found ??= index;
  });
  return found;
}
