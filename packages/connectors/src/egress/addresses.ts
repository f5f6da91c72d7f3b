import { BlockList, isIP } from 'node:net';

/**
 * Which addresses the internet reaches, by the IANA registries of special-purpose addresses. For IPv6 the other way round: only
 * global unicast (2000::/3) counts, less what is special in it. So every form that carries an IPv4 address (mapped, compatible,
 * NAT64, 6to4, Teredo) is inner, whatever it carries.
 */
const INNER_V4 = [
  ['0.0.0.0', 8], // "this network"
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carriers' NAT
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, where clouds keep their metadata
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
] as const;

const SPECIAL_V6 = [
  ['2001::', 23], // protocol assignments, Teredo among them
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
] as const;

/** Nobody's own services live here: not reached by a range or name that an operator allows, only by the address itself. */
const NEVER_V4 = [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
const NEVER_V6 = [
  ['::', 128],
  ['fe80::', 10],
  ['ff00::', 8],
  ['fd00:ec2::254', 128], // a cloud's metadata
] as const;

const innerV4 = blockList(INNER_V4, 'ipv4');
const specialV6 = blockList(SPECIAL_V6, 'ipv6');
const globalV6 = blockList([['2000::', 3]], 'ipv6');
const never = blockList(NEVER_V4, 'ipv4');
for (const [net, bits] of NEVER_V6) never.addSubnet(net, bits, 'ipv6');

/** Whether an address is one that the internet reaches. What is no IP address is none. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !innerV4.check(address, 'ipv4');
  if (family === 6 && !address.includes('%'))
    return globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
  return false;
}

/** Whether an address is reached by no allowance for a range or a name: metadata services, multicast and the like. */
export function isNeverReached(address: string): boolean {
  const family = isIP(address);
  if (family === 0 || address.includes('%')) return true;
  const inner = family === 6 ? carriedV4(address) : null;
  return never.check(address, family === 4 ? 'ipv4' : 'ipv6') || (inner !== null && isNeverReached(inner));
}

/** The IPv4 address in a mapped, compatible or NAT64 one, of which the last 32 bits are it. */
function carriedV4(address: string): string | null {
  // As the URL parser writes it: hex groups, the longest run of zeros left out.
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] =
    /^(?:::|::ffff:|64:ff9b::|64:ff9b:1:.*:)([\da-f]{1,4}):([\da-f]{1,4})$/.exec(written) ?? [];
  if (high === undefined || low === undefined) return null;
  const bits = (parseInt(high, 16) * 0x10000 + parseInt(low, 16)) >>> 0;
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}

function blockList(nets: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [net, bits] of nets) list.addSubnet(net, bits, family);
  return list;
}
