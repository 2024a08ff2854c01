import type { Bytes } from './bytes.ts';

/**
 * Detects the format of an image from its content, whatever its name; `undefined` if it isn't an
 * image.
 */
export function formatOf(bytes: Bytes): Format | undefined {
  const head = bytes.read(0, 32);
  const text = head.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp';
  if (text.startsWith('ftyp', 4)) return isoFormat(bytes);
  if (/^(?:II\*\0|MM\0\*)/.test(text)) return 'tiff';
  if (text.startsWith('BM')) return 'bmp';
  if (text.startsWith('\0\0\x01\0')) return 'ico';
  if (text.startsWith('\xff\x0a') || text.startsWith('JXL ', 4)) return 'jxl';
  // A byte order mark, an XML declaration, comments and a doctype may precede the root.
  const start = bytes.read(0, SVG_PROLOGUE).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*</.test(start) && /<svg[\s>]/.test(start) ? 'svg' : undefined;
}

/** Whether more than one browser shows it. */
export function isForBrowsers(format: Format): boolean {
  return !FOR_CAMERAS.has(format);
}

/**
 * The maximum pixels of a side in a format. WebP uses 14 bits and JPEG 16; for AVIF, the encoder
 * sets the limit.
 */
export function longestSide(format: Format): number {
  switch (format) {
    case 'webp':
      return 16_383;
    case 'avif':
      return 16_384;
    case 'jpeg':
    case 'gif':
      return 65_535;
    default:
      return Number.POSITIVE_INFINITY;
  }
}

/** The format that a file's extension stands for; `undefined` if there's none. */
export function promisedFormat(file: string): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return ENDINGS.get(ending);
}

/** As people write it. */
export function formatName(format: Format): string {
  return NAMES[format];
}

/** ISO/IEC 23008-12, section 10: the brands tell which of its formats a file has. */
function isoFormat(bytes: Bytes): Format | undefined {
  const size = Math.min(bytes.read(0, 4).readUInt32BE(0), 256);
  const brands = bytes.read(8, size - 8).toString('latin1');
  if (/^(?:.{4})*?avi[fs]/s.test(brands)) return 'avif';
  return /^(?:.{4})*?(?:he[iv][a-z]|mif1|msf1)/s.test(brands) ? 'heic' : undefined;
}

/** And for print. */
const FOR_CAMERAS = new Set<Format>(['heic', 'tiff', 'jxl']);

/** Some drawing programs write a page of comments before the drawing. */
const SVG_PROLOGUE = 16_384;

const ENDINGS = new Map<string, Format>([
  ['apng', 'png'],
  ['avif', 'avif'],
  ['bmp', 'bmp'],
  ['gif', 'gif'],
  ['heic', 'heic'],
  ['heif', 'heic'],
  ['ico', 'ico'],
  ['jfif', 'jpeg'],
  ['jpeg', 'jpeg'],
  ['jpg', 'jpeg'],
  ['mpo', 'jpeg'],
  ['jxl', 'jxl'],
  ['png', 'png'],
  ['svg', 'svg'],
  ['tif', 'tiff'],
  ['tiff', 'tiff'],
  ['webp', 'webp'],
]);

const NAMES: Record<Format, string> = {
  avif: 'AVIF',
  bmp: 'BMP',
  gif: 'GIF',
  heic: 'HEIC',
  ico: 'ICO',
  jpeg: 'JPEG',
  jxl: 'JPEG XL',
  png: 'PNG',
  svg: 'SVG',
  tiff: 'TIFF',
  webp: 'WebP',
};

export type Format =
  | 'avif'
  | 'bmp'
  | 'gif'
  | 'heic'
  | 'ico'
  | 'jpeg'
  | 'jxl'
  | 'png'
  | 'svg'
  | 'tiff'
  | 'webp';
