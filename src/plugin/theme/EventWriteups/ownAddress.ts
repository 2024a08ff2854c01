import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { ownAddress } from '../../events/model/ownAddress.ts';

/** Returns a function that replaces an address on this site with its path, and no other address. */
export function useOwnAddress(): (address: string) => string {
  const { siteConfig } = useDocusaurusContext();
  return (address) => ownAddress(address, siteConfig.url);
}
