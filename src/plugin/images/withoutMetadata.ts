import { bytesOf } from '../check/pictures/bytes.ts';
import { formatOf } from '../check/pictures/format.ts';
import { readContainer, readMetadata } from '../check/pictures/metadata.ts';
import { pngChunks } from '../check/pictures/png.ts';
import { gifWithoutComments } from './gifWithoutComments.ts';
import { jpegWithoutMetadata } from './jpegWithoutMetadata.ts';

/**
 * Returns an image file without the data that a camera or an editor wrote besides the pixels. The
 * rest stays the same, byte for byte, including the colour profile and the orientation.
 *
 * @returns `undefined` if that isn't possible
 */
export function withoutMetadata(content: Buffer): Buffer | undefined {
  const bytes = bytesOf(content);
  const format = formatOf(bytes);
  if (!format) return undefined;
  const metadata = readMetadata(bytes, readContainer(bytes, format).blocks);
  const turned = metadata.map(({ orientation }) => orientation).find((value) => value > 1);
  switch (format) {
    case 'jpeg':
      return jpegWithoutMetadata(content, turned);
    case 'png':
      return turned ? undefined : pngWithoutMetadata(content);
    case 'webp':
      return turned ? undefined : webpWithoutMetadata(content);
    case 'gif':
      return gifWithoutComments(content);
    default:
      return metadata.length === 0 ? content : undefined;
  }
}

/** Of the chunks that a decoder can ignore, only those that change the appearance stay. */
function pngWithoutMetadata(content: Buffer): Buffer {
  const kept: Buffer[] = [content.subarray(0, 8)];
  for (const { type, start, end } of pngChunks(bytesOf(content))) {
    const isCritical = /^[A-Z]/.test(type);
    if (isCritical || SEEN.has(type)) kept.push(content.subarray(start - 8, end + 4));
  }
  return Buffer.concat(kept);
}

/** RFC 9649, section 2.7: the first chunk lists the others. */
function webpWithoutMetadata(content: Buffer): Buffer {
  const end = Math.min(content.length, content.readUInt32LE(4) + 8);
  const kept: Buffer[] = [Buffer.from(content.subarray(0, 12))];
  for (let at = 12; at + 8 <= end; ) {
    const type = content.toString('latin1', at, at + 4);
    const size = content.readUInt32LE(at + 4);
    const next = at + 8 + size + (size % 2);
    const chunk = Buffer.from(content.subarray(at, Math.min(end, next)));
    if (type === 'VP8X') chunk.writeUInt8((chunk[8] ?? 0) & ~WEBP_METADATA, 8);
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(chunk);
    at = next;
  }
  const whole = Buffer.concat(kept);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

/** Transparency, colours, and the frames of an animation. */
const SEEN = new Set([
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** The flags for Exif and XMP. */
const WEBP_METADATA = 0x0c;
