import type { Bytes } from './bytes.ts';
import type { Container, MetadataBlock } from './container.ts';

/** Walks the chunks of a PNG (PNG specification, third edition, sections 5 and 11). */
export function readPng(bytes: Bytes): Container {
  const blocks: MetadataBlock[] = [];
  let isAnimated = false;
  let isComplete = false;
  let isDeep = false;
  const colours = new Set<string>();
  let last = SIGNATURE;
  for (const { type, start, end } of pngChunks(bytes)) {
    if (end + CHECKSUM > bytes.size) break;
    last = end + CHECKSUM;
    if (type === 'IEND') isComplete = true;
    else if (type === 'IHDR') isDeep = bytes.read(start + DEPTH, 1)[0] === 16;
    else if (type === 'gAMA') {
      if (bytes.read(start, 4).readUInt32BE(0) !== GAMMA_OF_SRGB) colours.add(type);
    } else if (COLOURS.has(type)) colours.add(type);
    else if (type === 'acTL') isAnimated = true;
    else if (type === 'eXIf') blocks.push({ kind: 'exif', start, end, encoding: 'plain' });
    else if (type === 'iTXt' || type === 'zTXt' || type === 'tEXt') {
      const block = textBlock(type, bytes.read(start, TEXT_HEADER).toString('latin1'));
      if (block) blocks.push({ ...block, start: start + block.start, end });
    }
  }
  const hasOwnColours =
    colours.has('cICP') || (colours.has('gAMA') && !colours.has('iCCP') && !colours.has('sRGB'));
  return {
    blocks,
    isComplete,
    isAnimated,
    isDeep,
    hasOwnColours,
    unread: [{ start: last, end: bytes.size }],
  };
}

/** The chunks of a PNG with the ranges of their data. The last one may end past the file. */
export function* pngChunks(bytes: Bytes): Generator<PngChunk> {
  let offset = SIGNATURE;
  for (;;) {
    const head = bytes.read(offset, 8);
    if (head.length < 8) return;
    const type = head.toString('latin1', 4);
    const start = offset + 8;
    const end = start + head.readUInt32BE(0);
    yield { type, start, end };
    if (type === 'IEND') return;
    offset = end + CHECKSUM;
  }
}

/**
 * XMP in an international text chunk (XMP specification part 3, section 1.1.5) or, as some libpng
 * programs write it, in another text chunk; and profiles in ImageMagick's format.
 */
function textBlock(type: string, text: string): Omit<MetadataBlock, 'end'> | undefined {
  const keyword = text.slice(0, text.indexOf('\0'));
  const after = keyword.length + 1;
  if (keyword === 'XML:com.adobe.xmp') {
    if (type === 'tEXt') return { kind: 'xmp', start: after, encoding: 'plain' };
    if (type === 'zTXt') return { kind: 'xmp', start: after + 1, encoding: 'deflate' };
    // A compression flag and method, a language, and the keyword in that language.
    const language = text.indexOf('\0', after + 2);
    const start = text.indexOf('\0', language + 1) + 1;
    return { kind: 'xmp', start, encoding: text[after] === '\x01' ? 'deflate' : 'plain' };
  }
  // ImageMagick writes each fact about a photo under a separate name.
  if (/gps(?:dest)?(?:latitude|longitude)$/i.test(keyword)) {
    const start =
      type === 'iTXt' ? text.indexOf('\0', text.indexOf('\0', after + 2) + 1) + 1 : after;
    const isPacked = type === 'zTXt' || (type === 'iTXt' && text[after] === '\x01');
    return {
      kind: 'text',
      start: type === 'zTXt' ? after + 1 : start,
      encoding: isPacked ? 'deflate' : 'plain',
    };
  }
  const profile = /^Raw profile type (exif|APP1|xmp)$/i.exec(keyword)?.[1];
  if (profile === undefined || type === 'iTXt') return undefined;
  const kind = profile.toLowerCase() === 'xmp' ? 'xmp' : 'exif';
  return type === 'zTXt'
    ? { kind, start: after + 1, encoding: 'deflate-hex' }
    : { kind, start: after, encoding: 'hex' };
}

/** Chunks about colours, by precedence (PNG specification, third edition, section 4.3); the last is `gAMA`. */
const COLOURS = new Set(['cICP', 'iCCP', 'sRGB']);
/** 1/2.2, times 100,000. */
const GAMMA_OF_SRGB = 45_455;
/** The place of the bit depth in the header. */
const DEPTH = 8;
const SIGNATURE = 8;
const CHECKSUM = 4;
/** Enough for a keyword and everything between it and the text. */
const TEXT_HEADER = 256;

interface PngChunk {
  type: string;
  start: number;
  end: number;
}
