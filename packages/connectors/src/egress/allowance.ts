import { BlockList, isIP } from 'node:net';
import { isNeverReached } from './addresses.ts';

/** What an operator lets through beside the internet: hosts at one port each, and ranges of addresses. */
export type Allowance = {
  /** `host:port` as `hostKey` writes it. */
  readonly hosts: ReadonlySet<string>;
  readonly ranges: BlockList;
};

export const NOTHING_ALLOWED: Allowance = { hosts: new Set(), ranges: new BlockList() };

/**
 * Reads an allowance: entries apart by commas or spaces, each `host:port` (a name or an address; IPv6 in brackets) or a range such
 * as `10.20.0.0/16`. Gives the first entry that is neither instead.
 */
export function readAllowance(
  text: string,
): { readonly ok: true; readonly allowance: Allowance } | { readonly ok: false; readonly wrong: string } {
  const hosts = new Set<string>();
  const ranges = new BlockList();
  for (const entry of text.split(/[\s,]+/).filter((one) => one !== '')) {
    const [, net = '', bits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(entry) ?? [];
    const family = isIP(net);
    if (family !== 0 && Number(bits) <= (family === 4 ? 32 : 128)) {
      ranges.addSubnet(net, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
      continue;
    }
    const host = readHost(entry);
    if (host === null) return { ok: false, wrong: entry };
    hosts.add(host);
  }
  return { ok: true, allowance: { hosts, ranges } };
}

/** A host at a port as allowances are compared: `10.0.0.5:8443`, `[fd00::1]:443`, `billing.corp.internal:8443`. */
export function hostKey(host: string, port: number): string {
  return `${host}:${port}`;
}

/** Whether an address may be reached because it lies in an allowed range. */
export function isInRange({ ranges }: Allowance, address: string): boolean {
  const family = isIP(address);
  if (family === 0 || isNeverReached(address)) return false;
  return ranges.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

function readHost(entry: string): string | null {
  const [, port] = /^[^/?#@*\\]+:(\d{1,5})$/.exec(entry) ?? [];
  const url = port !== undefined && URL.canParse(`http://${entry}`) ? new URL(`http://${entry}`) : null;
  if (url === null || url.hostname === '' || Number(port) < 1) return null;
  return hostKey(url.hostname, Number(port));
}
