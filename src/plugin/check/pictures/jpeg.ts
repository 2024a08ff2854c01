import type { Bytes } from './bytes.ts';
import type { Container, MetadataBlock } from './container.ts';

/**
 * Walks the segments of a JPEG up to its pixels (ITU-T T.81, annex B; Exif 2.32, section 4.5.4; XMP specification
 * part 3, section 1.1.3).
 */
export function readJpeg(bytes: Bytes): Container {
  const blocks: MetadataBlock[] = [];
  let offset = 2;
  for (;;) {
    const head = bytes.read(offset, 4);
    if (head.length < 4 || head[0] !== 0xff)
      return { blocks, isComplete: false, isAnimated: false };
    const marker = head[1] ?? 0;
    // Fill bytes may stand before a marker, and these markers stand alone.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      offset += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === START_OF_SCAN) return { blocks, isComplete: true, isAnimated: false };
    const start = offset + 4;
    const end = offset + 2 + head.readUInt16BE(2);
    if (end < start || end > bytes.size) return { blocks, isComplete: false, isAnimated: false };
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

const APP1 = 0xe1;
const START_OF_SCAN = 0xda;

const SIGNATURES = [
  { text: 'Exif\0\0', kind: 'exif' },
  { text: 'http://ns.adobe.com/xap/1.0/\0', kind: 'xmp' },
  // What did not fit into one segment; the parts' own header is no text that could be mistaken.
  { text: 'http://ns.adobe.com/xmp/extension/\0', kind: 'xmp' },
] as const;
const LONGEST_SIGNATURE = Math.max(...SIGNATURES.map(({ text }) => text.length));
