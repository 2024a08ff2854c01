import type { Range } from '../text/source.ts';

/**
 * What an XMP text says of the place where a picture was taken (CIPA DC-010, section 4.3): attributes or elements
 * whose names begin with GPS, whatever prefix their namespace has.
 */
export function readXmp(text: string): Xmp {
  const found = [...text.matchAll(ATTRIBUTE), ...text.matchAll(ELEMENT)];
  return {
    // Cameras without a fix write zeros.
    hasLocation: found.some(
      ([, name = '', value = '']) => COORDINATE.test(name) && /[1-9]/.test(value),
    ),
    gps: found.map(({ index, 0: whole }) => ({ start: index, end: index + whole.length })),
  };
}

const ATTRIBUTE = /[\w-]+:(GPS\w+)\s*=\s*("[^"]*"|'[^']*')/g;
const ELEMENT = /<[\w-]+:(GPS\w+)[^>]*>([^<]*)<\/[\w-]+:\1\s*>/g;
const COORDINATE = /^GPS(?:Dest)?(?:Latitude|Longitude)$/;

export interface Xmp {
  hasLocation: boolean;
  /** Ranges in the text; with spaces there, it is XML as before. */
  gps: Range[];
}
