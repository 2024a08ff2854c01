import { besidePost, staticAddress } from './lookup.ts';
import { escapePath } from './repairAddress.ts';
import type { ReferenceContext } from './verdict.ts';

/** Every way in which a post can name a file. Which of them work depends on the element. */
export function fileAddresses(file: string, place: ReferenceContext): string[] {
  const address = staticAddress(file, place);
  const { baseUrl } = place.locale;
  return [
    ...(address === undefined ? [] : [address, baseUrl + address.slice(1)]),
    besidePost(file, place),
  ].map(escapePath);
}
