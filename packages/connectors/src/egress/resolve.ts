import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Allowance } from './allowance.ts';
import { mayReach } from './destination.ts';
import type { Destination } from './destination.ts';

/** An address that was checked: connections go to this and nothing that the name may say later. */
export type Checked = { readonly address: string; readonly family: 4 | 6 };

/** All addresses of a name. Rejects where it has none. */
export type Lookup = (name: string) => Promise<readonly string[]>;

/** As the machine resolves names, its hosts file included. */
export const bySystem: Lookup = async (name) =>
  (await systemLookup(name, { all: true })).map(({ address }) => address);

/**
 * The addresses of a destination, asked for once, each of them checked. One that may not be reached refuses them all: a name that
 * says both is no mistake that we should choose from.
 */
export async function resolveChecked(
  destination: Destination,
  allowance: Allowance,
  lookup: Lookup,
): Promise<
  | { readonly ok: true; readonly addresses: readonly Checked[] }
  | { readonly ok: false; readonly kind: 'no_address' | 'not_allowed'; readonly message: string }
> {
  const { host } = destination;
  const literal = isIP(host);
  if (literal !== 0) return { ok: true, addresses: [{ address: host, family: literal === 4 ? 4 : 6 }] };
  const found = await lookup(host).catch(() => []);
  if (found.length === 0)
    return { ok: false, kind: 'no_address', message: `The name ${host} has no address.` };
  if (!found.every((address) => mayReach(address, allowance, destination)))
    return {
      ok: false,
      kind: 'not_allowed',
      message: `The name ${host} leads inside a network: only what the internet reaches is called.`,
    };
  return {
    ok: true,
    addresses: found.map((address) => ({ address, family: isIP(address) === 4 ? 4 : 6 })),
  };
}
