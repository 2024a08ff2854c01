/**
 * Tells which addresses are safe. Components import it by this name, which also works in a
 * component that a site has replaced.
 */
export { isFromRoot, isSafeAddress } from '../../events/model/safeAddress.ts';
