import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivate } from './privateAddresses.ts';

/**
 * A DNS lookup that only returns public addresses. The connection uses the checked address:
 * otherwise, the name could change its address in between.
 */
export const publicLookup: LookupFunction = guardedLookup(lookup);

/** @param find looks a name up; tests pass their own */
export function guardedLookup(find: Lookup): LookupFunction {
  return (host, options, done) => {
    find(host, { ...options, all: true }, (error, found) => {
      const hidden = found?.find(({ address }) => isPrivate(address));
      const [first] = found ?? [];
      if (error) done(error, '');
      else if (hidden || !first) done(new PrivateAddress(host), '');
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}

/** @throws {PrivateAddress} for an IP address that isn't public, which never gets a DNS lookup */
export function refusePrivate({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && isPrivate(host)) throw new PrivateAddress(host);
}

/** The message is the host's name. */
export class PrivateAddress extends Error {}

export type Lookup = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;
