/**
 * Says why a page can't have an address: Docusaurus writes its file under the same name, browsers and servers read
 * some characters differently, and the build decodes every address (react-router, `createLocation`).
 *
 * @param address a part of an address, such as a slug
 */
export function addressFault(address: string): AddressFault | undefined {
  const why = reasonIn(address);
  if (!why) return undefined;
  const better = address
    .split('/')
    .filter((segment) => !DOTS.test(segment))
    .map((segment) => segment.replace(/[%?#]+/g, '-').replace(/^[-\s]+|[-\s]+$|(-)[-\s]+/g, '$1'))
    .join('/');
  return { why, better: /[^/]/.test(better) ? better : undefined };
}

function reasonIn(address: string): string | undefined {
  if (address.split('/').some((segment) => DOTS.test(segment)))
    return 'leads out of its folder, with its page';
  if (/%(?![\da-f]{2})/i.test(address)) return 'has a "%", which stops the build';
  const [character] = /[%?#]/.exec(address) ?? [];
  return character && `has a "${character}", so readers get another page or none`;
}

const DOTS = /^\.{1,2}$/;

export interface AddressFault {
  /** The end of a sentence about the address. */
  why: string;
  /** An address that works, if one is left. */
  better: string | undefined;
}
