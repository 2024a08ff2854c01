import { createRangeSet } from '../text/rangeSet.ts';
import type { Range } from '../text/source.ts';
import type { Bytes } from './bytes.ts';
import type { MetadataBlock } from './container.ts';

/**
 * Finds metadata outside the format's own tables: in a second image or a video after the first one,
 * another program's segment, or appended data. It scans the bytes for the words that start or name
 * such metadata.
 *
 * @param region the part that the format's reader skipped
 * @param known the metadata it found
 */
export function strayBlocks(
  bytes: Bytes,
  region: Range,
  known: readonly MetadataBlock[],
): MetadataBlock[] {
  const found: MetadataBlock[] = [];
  const end = Math.min(region.end, bytes.size);
  // A photo inside the metadata of another one is a photo itself.
  const starts = new Set(known.map(keyOf));
  const xmp = createRangeSet(known.filter(({ kind }) => kind === 'xmp'));
  const isKnown = (block: MetadataBlock, at: number) =>
    block.kind === 'exif'
      ? starts.has(keyOf(block))
      : (block.kind === 'xmp' && xmp.at(at) !== undefined) ||
        found.some((one) => one.kind === block.kind && one.start <= at && at < one.end);
  for (let offset = region.start; offset < end; offset += CHUNK) {
    const chunk = bytes.read(offset, Math.min(CHUNK + OVERLAP, end - offset));
    for (const { word, blockAt } of WORDS) {
      for (let at = chunk.indexOf(word); at !== -1; at = chunk.indexOf(word, at + 1)) {
        const block = blockAt(bytes, offset + at, region);
        if (!block || isKnown(block, offset + at)) continue;
        starts.add(keyOf(block));
        found.push(block);
        if (found.length >= MOST) return found;
      }
    }
  }
  return found;
}

function keyOf({ kind, start }: MetadataBlock): string {
  return `${kind} ${start}`;
}

/**
 * Between the word and the TIFF header, there's a length, an offset or two zeros, depending on the
 * container.
 */
function exifAt(bytes: Bytes, at: number): MetadataBlock | undefined {
  const head = bytes.read(at, 20).toString('latin1');
  const [, before = ''] = /^(.{4,14}?)(?:II\*\0|MM\0\*)/s.exec(head) ?? [];
  if (before === '') return undefined;
  const start = at + before.length;
  return {
    kind: 'exif',
    start,
    end: Math.min(bytes.size, start + LARGEST_EXIF),
    encoding: 'plain',
  };
}

function xmpAt(bytes: Bytes, at: number, region: Range): MetadataBlock {
  const start = Math.max(region.start, at - 2048);
  return { kind: 'xmp', start, end: Math.min(bytes.size, at + 4096), encoding: 'plain' };
}

function filmPlaceAt(length: number) {
  return (bytes: Bytes, at: number): MetadataBlock => ({
    kind: 'iso6709',
    start: at,
    end: Math.min(bytes.size, at + length),
    encoding: 'plain',
  });
}

/**
 * All names of Exif; coordinates in XMP, including the spellings of drones; and the location of a
 * video (QuickTime).
 */
const WORDS: { word: Buffer; blockAt: BlockAt }[] = [
  ...['Exif', 'EXIF', 'eXIf'].map((word) => ({ word: Buffer.from(word), blockAt: exifAt })),
  ...['GPSL', 'GpsL'].map((word) => ({ word: Buffer.from(word), blockAt: xmpAt })),
  { word: Buffer.from('\xa9xyz', 'latin1'), blockAt: filmPlaceAt(64) },
  { word: Buffer.from('.location.ISO6709'), blockAt: filmPlaceAt(65_536) },
];

const CHUNK = 1_048_576;
/** A word may span two reads. */
const OVERLAP = 32;
/** In bytes: the maximum of a JPEG segment. */
const LARGEST_EXIF = 65_536;
/** No real file contains this many photos. */
const MOST = 64;

type BlockAt = (bytes: Bytes, at: number, region: Range) => MetadataBlock | undefined;
