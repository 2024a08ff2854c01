import type { Bytes } from './bytes.ts';
import type { Container, MetadataBlock } from './container.ts';

/**
 * Walks the segments of a JPEG (ITU-T T.81, annex B; Exif 2.32, section 4.5.4; XMP specification
 * part 3, section 1.1.3). After its end, there may be more images (multi-picture format, CIPA
 * DC-007), a video, or data of a phone.
 */
export function readJpeg(bytes: Bytes): Container {
  const blocks: MetadataBlock[] = [];
  let hasPixels = false;
  let offset = 2;
  const answer = (isComplete: boolean, end: number) => ({
    blocks,
    isComplete,
    isAnimated: false,
    // Programs also put metadata into their own segments.
    unread: [
      { start: 2, end: pixels },
      { start: end, end: bytes.size },
    ],
  });
  let pixels = 2;
  for (;;) {
    const head = bytes.read(offset, 4);
    if (hasPixels && head[0] === 0xff && head[1] === END) return answer(true, offset + 2);
    if (head.length < 4 || head[0] !== 0xff) return answer(hasPixels, offset);
    const marker = head[1] ?? 0;
    // Fill bytes may precede a marker, and these markers have no content.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
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
    if (end < start || end > bytes.size) return answer(hasPixels, offset);
    if (!hasPixels) pixels = end;
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

/**
 * Finds the next marker. In pixel data, a byte of 255 is followed by zero or by a restart number.
 */
function endOfScan(bytes: Bytes, from: number): number {
  for (let offset = from; offset < bytes.size; ) {
    const chunk = bytes.read(offset, CHUNK);
    for (let at = chunk.indexOf(0xff); at !== -1; at = chunk.indexOf(0xff, at + 1)) {
      const next = chunk[at + 1];
      if (next === undefined) break;
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return offset + at;
    }
    // The last byte may be the first half of a marker.
    offset += Math.max(1, chunk.length - 1);
  }
  return bytes.size;
}

const CHUNK = 262_144;
const END = 0xd9;
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;

const SIGNATURES = [
  { text: 'Exif\0\0', kind: 'exif' },
  { text: 'http://ns.adobe.com/xap/1.0/\0', kind: 'xmp' },
  // Data that didn't fit into one segment. The header of the parts isn't text, so it can't be
  // mistaken for content.
  { text: 'http://ns.adobe.com/xmp/extension/\0', kind: 'xmp' },
] as const;
const LONGEST_SIGNATURE = Math.max(...SIGNATURES.map(({ text }) => text.length));
