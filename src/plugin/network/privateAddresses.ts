import { BlockList, isIP } from 'node:net';

/**
 * Whether an IP address isn't on the public internet: this computer's, one on a local network, or a
 * reserved one.
 */
export function isPrivate(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return RESERVED.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** The registries of special-purpose addresses (RFC 6890), and one that Azure's machines, GitHub's runners among them, reach their host at. */
const RESERVED = new BlockList();
const IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const;
// Node treats `::ffff:127.0.0.1` as IPv4. Three more prefixes contain an IPv4 address: NAT64, which many phones use,
// IPv4-translated (RFC 2765), and 6to4, where it's in the middle.
for (const [network, bits] of IPV4) {
  RESERVED.addSubnet(network, bits, 'ipv4');
  RESERVED.addSubnet(`64:ff9b::${network}`, 96 + bits, 'ipv6');
  RESERVED.addSubnet(`::ffff:0:${network}`, 96 + bits, 'ipv6');
  RESERVED.addSubnet(`2002:${hexOf(network)}::`, 16 + bits, 'ipv6');
}
for (const [network, bits] of [
  // The address itself, and the old notation for IPv4.
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  RESERVED.addSubnet(network, bits, 'ipv6');

function hexOf(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
