import type { Range } from '../text/source.ts';

/**
 * Finds the location in XMP (CIPA DC-010, section 4.3): attributes or elements whose names start
 * with GPS, with any namespace prefix. Drones use other spellings (`GpsLongtitude`).
 */
export function readXmp(text: string): Xmp {
  const found = [...text.matchAll(ATTRIBUTE), ...text.matchAll(ELEMENT)].map((match) => {
    const [whole, name = '', value = ''] = match;
    const prefix = whole.startsWith(':') ? lengthOfPrefix(text, match.index) : 0;
    return { name, value, start: match.index - prefix, end: match.index + whole.length };
  });
  return {
    // Cameras without a GPS fix write zeros.
    hasLocation: found.some(({ name, value }) => COORDINATE.test(name) && /[1-9]/.test(value)),
    gps: found.map(({ start, end }) => ({ start, end })),
  };
}

/** Reads a text whose name is that of a coordinate. */
export function readCoordinate(text: string): Xmp {
  return { hasLocation: /[1-9]/.test(text), gps: [{ start: 0, end: text.length }] };
}

/** Coordinates of a video (ISO 6709, annex H): `+51.9225+004.4792/`. */
export function readFilmPlace(text: string): Xmp {
  const found = [...text.matchAll(ISO_6709)];
  return {
    hasLocation: found.some(([whole]) => /[1-9]/.test(whole)),
    gps: found.map(({ index, 0: whole }) => ({ start: index, end: index + whole.length })),
  };
}

/**
 * A lookbehind, because otherwise a long word without a colon would be tried from each of its
 * letters.
 */
function lengthOfPrefix(text: string, colon: number): number {
  let start = colon;
  while (start > colon - LONGEST_PREFIX && /[\w-]/.test(text[start - 1] ?? '')) start--;
  return colon - start;
}

const ATTRIBUTE = /:(GPS\w{1,40})\s{0,9}=\s{0,9}("[^"<]{0,999}"|'[^'<]{0,999}')/gi;
const ELEMENT =
  /<[\w-]{1,40}:(GPS\w{1,40})(?!\w)[^<>]{0,999}>([^<]{0,999})<\/[\w-]{1,40}:\1\s{0,9}>/gi;
const COORDINATE = /^GPS(?:Dest)?(?:Latitude|Longt?itude)$/i;
const LONGEST_PREFIX = 40;
const ISO_6709 =
  /[+-]\d{1,8}(?:\.\d{1,12})?[+-]\d{1,9}(?:\.\d{1,12})?(?:[+-]\d{1,9}(?:\.\d{1,9})?)?\//g;

export interface Xmp {
  hasLocation: boolean;
  /** Ranges in the text. Overwritten with spaces, the XML stays valid. */
  gps: Range[];
}
