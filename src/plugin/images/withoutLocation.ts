import { crc32 } from 'node:zlib';
import { bytesOf } from '../check/pictures/bytes.ts';
import { formatOf } from '../check/pictures/format.ts';
import { type Metadata, readContainer, readMetadata } from '../check/pictures/metadata.ts';
import { pngChunks } from '../check/pictures/png.ts';

/**
 * Removes the location from an image file, and nothing else: pixels, orientation, credit and copyright stay the
 * same, byte for byte.
 *
 * @returns the new content; `undefined` if there's no location, or it can't be removed
 */
export function withoutLocation(content: Buffer): Buffer | undefined {
  const found = locationsIn(content);
  if (found.length === 0) return undefined;
  const result = Buffer.from(content);
  for (const { block, gps } of found) {
    if (block.encoding !== 'plain') continue;
    for (const { start, end } of gps)
      result.fill(NOTHING[block.kind], block.start + start, block.start + end);
  }
  const whole = formatOf(bytesOf(content)) === 'png' ? repairPng(result, found) : result;
  return locationsIn(whole).length === 0 ? whole : undefined;
}

/**
 * Empty values: spaces in texts, zeros in an Exif directory, and the digit zero in the coordinates
 * of a video.
 */
const NOTHING = { exif: 0, xmp: ' ', text: ' ', iso6709: '0' } as const;

function locationsIn(content: Buffer): Metadata[] {
  const bytes = bytesOf(content);
  const format = formatOf(bytes);
  if (!format) return [];
  const { blocks } = readContainer(bytes, format);
  return readMetadata(bytes, blocks).filter(({ hasLocation }) => hasLocation);
}

/**
 * Every chunk of a PNG has a checksum. A compressed one is left out completely: it only contains
 * metadata.
 */
function repairPng(content: Buffer, found: readonly Metadata[]): Buffer {
  const pieces: Buffer[] = [];
  // A block ends where its chunk ends.
  const byEnd = new Map(found.map((metadata) => [metadata.block.end, metadata]));
  let from = 0;
  for (const { start, end } of pngChunks(bytesOf(content))) {
    const inside = byEnd.get(end);
    if (!inside || inside.block.start < start) continue;
    const head = start - 8;
    const after = end + 4;
    pieces.push(content.subarray(from, head));
    if (inside.block.encoding === 'plain') {
      const chunk = Buffer.from(content.subarray(head, after));
      chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
      pieces.push(chunk);
    }
    from = after;
  }
  return Buffer.concat([...pieces, content.subarray(from)]);
}
