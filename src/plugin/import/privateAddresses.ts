import { BlockList, isIP } from 'node:net';

/** Whether an IP address isn't one of the public internet: of this computer, of a local network, or reserved. */
export function isPrivate(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return RESERVED.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** The registries of special-purpose addresses (RFC 6890). An IPv4 address within IPv6 is judged as IPv4 by Node. */
const RESERVED = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  RESERVED.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  RESERVED.addSubnet(network, bits, 'ipv6');
