import { isIP } from 'node:net';
import { isNeverReached, isPublicAddress } from './addresses.ts';
import { hostKey, isInRange } from './allowance.ts';
import type { Allowance } from './allowance.ts';

/** Where a request goes, as far as that is known without asking any name server. */
export type Destination = {
  readonly url: URL;
  /** A name, or an address without brackets. */
  readonly host: string;
  readonly port: number;
  /** An operator named exactly this host and port: it may be inside, and may do without TLS. */
  readonly named: boolean;
};

/** Longer addresses are nobody's. */
const LONGEST = 2000;

/** Names that belong to a machine, a house or a company (RFC 6761, 6762, 7686, 8375, 9476), and ICANN's `internal`. */
const INNER_NAMES =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|onion|alt|test|invalid|example)$/;

/**
 * Judges an address before anything is asked or sent: https (or a host that the operator named), no user or password, a full name
 * that can be outside, or an address that is. Host names are compared as the URL parser writes them, which turns every notation of
 * IPv4 into the one with four numbers. Gives the reason where it may not be reached, one sentence.
 */
export function destinationOf(
  text: string,
  allowance: Allowance,
):
  | { readonly ok: true; readonly destination: Destination }
  | { readonly ok: false; readonly message: string } {
  if (text.length > LONGEST || !URL.canParse(text)) return no('This is no web address.');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return no('The address must begin with https://.');
  if (url.username !== '' || url.password !== '')
    return no('The address must hold no user name or password.');
  const host = url.hostname.replaceAll(/^\[|\]$/g, '');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const named = allowance.hosts.has(hostKey(url.hostname, port));
  if (named) return { ok: true, destination: { url, host, port, named } };
  if (url.protocol !== 'https:') return no('The address must begin with https://.');
  if (isIP(host) !== 0)
    return mayReach(host, allowance, { named })
      ? { ok: true, destination: { url, host, port, named } }
      : no('This address lies inside a network: only what the internet reaches is called.');
  const name = host.replace(/\.$/, '');
  if (name === '' || host.endsWith('.')) return no('Write the name without a dot at its end.');
  if (!name.includes('.') || INNER_NAMES.test(name))
    return no('This name belongs inside a network: only what the internet reaches is called.');
  return { ok: true, destination: { url, host, port, named } };
}

/** Whether an address that a host stands for may be connected to. `named`: the operator named the host. */
export function mayReach(
  address: string,
  allowance: Allowance,
  { named }: Pick<Destination, 'named'>,
): boolean {
  return named ? !isNeverReached(address) : isPublicAddress(address) || isInRange(allowance, address);
}

function no(message: string) {
  return { ok: false, message } as const;
}
