import { NOTHING_ALLOWED } from './allowance.ts';
import type { Allowance } from './allowance.ts';
import { destinationOf } from './destination.ts';
import { exchange } from './exchange.ts';
import { bySystem, resolveChecked } from './resolve.ts';
import type { Lookup } from './resolve.ts';

export type EgressCall = {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** By lowercase name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
};

/**
 * What came of a call. `not_allowed`: nothing was sent, and it will not be. `not_sent`: nothing was sent, for now. `unclear`: it
 * went out, whole or in part, and nobody answered. `answered`: by the server itself; where it redirects, we do not go.
 */
export type EgressAnswer =
  | { readonly kind: 'not_allowed' | 'not_sent' | 'unclear'; readonly message: string }
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** By lowercase name. */
      readonly headers: Readonly<Partial<Record<string, string>>>;
      /** As UTF-8; what is none became U+FFFD. At most as much as the limit. */
      readonly text: string;
      /** The answer's end came, and it was not longer than the limit. */
      readonly whole: boolean;
    };

/** The one way HTTP leaves the house. Resolves within its limits and never throws for the other side's sake. */
export type Egress = {
  readonly call: (call: EgressCall) => Promise<EgressAnswer>;
  /** Why an address may not be called as far as its text tells; null where it may. */
  readonly refusal: (url: string) => string | null;
};

export type EgressLimits = {
  /** Name and connection, milliseconds. */
  readonly connectMs: number;
  /** All in all, milliseconds. */
  readonly totalMs: number;
  /** Bytes of an answer; more is not read. */
  readonly answerBytes: number;
};

/** A worker holds an effect for 45 s: a call and its read-back fit in three times over. */
const LIMITS: EgressLimits = { connectMs: 5000, totalMs: 10_000, answerBytes: 64 * 1024 };

/**
 * Calls other systems, and only what an operator allows beside the internet. A name is resolved once, every address it has is
 * checked, and the connection goes to those and no other, with TLS checked against the name. Redirects are not followed: each would
 * be a new destination that nobody approved. Proxies of the environment are not used.
 */
export function guardedEgress({
  allowance = NOTHING_ALLOWED,
  lookup = bySystem,
  limits = LIMITS,
}: {
  readonly allowance?: Allowance;
  readonly lookup?: Lookup;
  readonly limits?: EgressLimits;
} = {}): Egress {
  return {
    refusal: (url) => {
      const judged = destinationOf(url, allowance);
      return judged.ok ? null : judged.message;
    },
    call: async (call) => {
      const begun = performance.now();
      const judged = destinationOf(call.url, allowance);
      if (!judged.ok) return { kind: 'not_allowed', message: judged.message };
      const { destination } = judged;
      const resolved = await within(limits.connectMs, resolveChecked(destination, allowance, lookup));
      if (resolved === null)
        return { kind: 'not_sent', message: `No name server answered for ${destination.host} in time.` };
      if (!resolved.ok)
        return {
          kind: resolved.kind === 'no_address' ? 'not_sent' : 'not_allowed',
          message: resolved.message,
        };
      const spent = performance.now() - begun;
      return exchange(call, destination, resolved.addresses, {
        ...limits,
        connectMs: limits.connectMs - spent,
        totalMs: limits.totalMs - spent,
      });
    },
  };
}

/** The promise's value, or null where it takes longer. A name server cannot be told to stop: its answer is thrown away. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
