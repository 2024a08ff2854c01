/** Which addresses are safe, by a name that a component finds also where a site has replaced it. */
export { isFromRoot, isSafeAddress } from '../../events/model/safeAddress.ts';
