import { trimEndBy } from '../../events/model/trimEndBy.ts';

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
    .map((segment) => trimEndBy(segment.replace(/[%?#]+/g, '-'), /[-\s]/))
    .map((segment) => segment.replace(/^[-\s]+/, '').replace(/-[-\s]+/g, '-'))
    .join('/');
  return { why, better: /[^/]/.test(better) ? better : undefined };
}

function reasonIn(address: string): string | undefined {
  const dots = address.split('/').find((segment) => DOTS.test(segment));
  if (dots) return `has "${dots}" as a segment, so readers get another page or none`;
  if (!canDecode(address)) return 'has a "%", which stops the build';
  const [character] = /[%?#]/.exec(address) ?? [];
  return character && `has a "${character}", so readers get another page or none`;
}

function canDecode(address: string): boolean {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}

const DOTS = /^\.{1,2}$/;

export interface AddressFault {
  /** The end of a sentence about the address. */
  why: string;
  /** An address that works, if one is left. */
  better: string | undefined;
}
