import type { Bytes } from './bytes.ts';
import type { Container, MetadataBlock } from './container.ts';

/** Walks the chunks of a WebP (RFC 9649, section 2). */
export function readWebp(bytes: Bytes): Container {
  const blocks: MetadataBlock[] = [];
  const announced = bytes.read(4, 4).readUInt32LE(0) + 8;
  let isAnimated = false;
  let offset = 12;
  while (offset + 8 <= Math.min(bytes.size, announced)) {
    const head = bytes.read(offset, 8);
    const type = head.toString('latin1', 0, 4);
    const size = head.readUInt32LE(4);
    const start = offset + 8;
    const end = Math.min(bytes.size, start + size);
    if (type === 'VP8X') isAnimated = ((bytes.read(start, 1)[0] ?? 0) & ANIMATION) !== 0;
    else if (type === 'XMP ') blocks.push({ kind: 'xmp', start, end, encoding: 'plain' });
    else if (type === 'EXIF') {
      // Some programs keep the prefix that JPEG puts before it.
      const mark = bytes.read(start, 6).toString('latin1') === 'Exif\0\0' ? 6 : 0;
      blocks.push({ kind: 'exif', start: start + mark, end, encoding: 'plain' });
    }
    offset = start + size + (size % 2);
  }
  // The padding of the last chunk is often missing.
  const isComplete = bytes.size >= announced - 1;
  return { blocks, isComplete, isAnimated, unread: [{ start: announced, end: bytes.size }] };
}

const ANIMATION = 0x02;
