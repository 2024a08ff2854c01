import type { Bytes } from './bytes.ts';
import type { Container, Dimensions, MetadataBlock } from './container.ts';

/**
 * Walks the segments of a JPEG (ITU-T T.81, annex B; Exif 2.32, section 4.5.4; XMP specification
 * part 3, section 1.1.3). After its end, there may be more images (multi-picture format, CIPA
 * DC-007), a video, or data of a phone.
 */
export function readJpeg(bytes: Bytes): Container {
  const blocks: MetadataBlock[] = [];
  let dimensions: Dimensions | undefined;
  let hasPixels = false;
  let offset = 2;
  // A JPEG doesn't announce how many bytes its pixels have.
  const answer = (): Container => ({
    blocks,
    dimensions,
    isComplete: hasPixels,
    isAnimated: false,
    // Programs also put metadata into their own segments.
    unread: [
      { start: 2, end: pixels },
      { start: offset, end: bytes.size },
    ],
  });
  let pixels = 2;
  for (;;) {
    const head = bytes.read(offset, 4);
    const [mark, marker = END] = head;
    if (head.length < 4 || (mark === 0xff ? marker === END : hasPixels)) return answer();
    // Browsers skip any other bytes before a marker.
    if (mark !== 0xff) {
      offset = endOfScan(bytes, offset);
      continue;
    }
    // Fill bytes may precede a marker, and some markers have no content.
    if (marker === 0xff || BARE.has(marker)) {
      offset += marker === 0xff ? 1 : 2;
      continue;
    }
    const start = offset + 4;
    const end = offset + 2 + head.readUInt16BE(2);
    if (marker === START_OF_SCAN) {
      if (!hasPixels) pixels = offset;
      hasPixels = true;
      offset = endOfScan(bytes, Math.min(end, bytes.size));
      continue;
    }
    if (end < start || end > bytes.size) return answer();
    if (!hasPixels) pixels = end;
    if (FRAMES.has(marker)) dimensions ??= sizeIn(bytes.read(start, 5));
    if (marker === APP1) {
      const signature = bytes.read(start, LONGEST_SIGNATURE).toString('latin1');
      for (const { text, kind } of SIGNATURES) {
        if (signature.startsWith(text))
          blocks.push({ kind, start: start + text.length, end, encoding: 'plain' });
      }
    }
    offset = end;
  }
}

/** The size in a frame header, after the number of bits. */
function sizeIn(frame: Buffer): Dimensions | undefined {
  if (frame.length < 5) return undefined;
  return { width: frame.readUInt16BE(3), height: frame.readUInt16BE(1) };
}

/**
 * Finds the next marker. In pixel data, a byte of 255 is followed by zero or by a restart number.
 */
function endOfScan(bytes: Bytes, from: number): number {
  for (let offset = from; offset < bytes.size; ) {
    const chunk = bytes.read(offset, CHUNK);
    for (let at = chunk.indexOf(0xff); at !== -1; at = chunk.indexOf(0xff, at + 1)) {
      const next = chunk[at + 1];
      if (next === undefined) break;
      if (!IN_PIXELS.has(next)) return offset + at;
    }
    // The last byte may be the first half of a marker.
    offset += Math.max(1, chunk.length - 1);
  }
  return bytes.size;
}

const CHUNK = 262_144;
const START = 0xd8;
const END = 0xd9;
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const RESTARTS = [0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7];
/** Markers without content. */
const BARE = new Set([0x01, ...RESTARTS, START]);
/** What follows a byte of 255 within the data of pixels. */
const IN_PIXELS = new Set([0, 0xff, ...RESTARTS]);
/** Markers of frame headers: one for each kind of compression. */
const FRAMES = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7],
  ...[0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf],
]);

const SIGNATURES = [
  { text: 'Exif\0\0', kind: 'exif' },
  { text: 'http://ns.adobe.com/xap/1.0/\0', kind: 'xmp' },
  // Data that didn't fit into one segment. The header of the parts isn't text, so it can't be
  // mistaken for content.
  { text: 'http://ns.adobe.com/xmp/extension/\0', kind: 'xmp' },
] as const;
const LONGEST_SIGNATURE = Math.max(...SIGNATURES.map(({ text }) => text.length));
