import type { LiveSecret } from '@handrail/db/webhooks/secrets';
import { unseal } from './seal.ts';
import { signedWith } from './verify.ts';

/** A delivery as it came. */
export type Signed = {
  /** The installation's secret, which opens those of senders. */
  readonly secret: string;
  /** Header values by lowercase name. */
  readonly header: (name: string) => string | null;
  readonly rawBody: Uint8Array;
  readonly now: string;
};

/** The live secret that signed a delivery; null where none did. */
export function signerOf(
  { secret, header, rawBody, now }: Signed,
  live: readonly LiveSecret[],
): LiveSecret | null {
  const opened = live.flatMap((one) => {
    const text = unseal(secret, one.id, one.sealed);
    return text === null ? [] : [{ one, text }];
  });
  const headers = {
    id: header('webhook-id'),
    timestamp: header('webhook-timestamp'),
    signature: header('webhook-signature'),
  };
  const texts = opened.map(({ text }) => text);
  const index = signedWith(texts, headers, rawBody, Date.parse(now));
  return index === null ? null : (opened[index]?.one ?? null);
}
