import { createRangeSet } from '../text/rangeSet.ts';
import type { Range } from '../text/source.ts';
import type { Bytes } from './bytes.ts';
import type { MetadataBlock } from './container.ts';

/**
 * Finds metadata where no table of the format leads: a second image or a film behind the first one, another program's
 * segment, what somebody appended. Bytes are looked through for the words that begin or name such metadata.
 *
 * @param region where the format's own reader didn't look
 * @param known what it found
 */
export function strayBlocks(
  bytes: Bytes,
  region: Range,
  known: readonly MetadataBlock[],
): MetadataBlock[] {
  const found: MetadataBlock[] = [];
  const end = Math.min(region.end, bytes.size);
  // A photo within the metadata of another one is one of its own.
  const exifStarts = new Set(known.flatMap(({ kind, start }) => (kind === 'exif' ? [start] : [])));
  const xmp = createRangeSet(known.filter(({ kind }) => kind === 'xmp'));
  const films = createRangeSet(known.filter(({ kind }) => kind === 'iso6709'));
  const isKnown = ({ kind, start }: MetadataBlock, at: number) => {
    if (kind === 'exif' ? exifStarts.has(start) : (kind === 'xmp' ? xmp : films).at(at))
      return true;
    return found.some(
      (one) =>
        one.kind === kind &&
        (kind === 'exif' ? one.start === start : one.start <= at && at < one.end),
    );
  };
  for (let offset = region.start; offset < end && found.length < MOST; offset += CHUNK) {
    const chunk = bytes.read(offset, Math.min(CHUNK + OVERLAP, end - offset));
    for (const { word, blockAt } of WORDS) {
      for (let at = chunk.indexOf(word); at !== -1; at = chunk.indexOf(word, at + 1)) {
        const block = blockAt(bytes, offset + at, region);
        if (block && !isKnown(block, offset + at)) found.push(block);
        if (found.length >= MOST) return found;
      }
    }
  }
  return found;
}

/** Between the word and the header of TIFF stand a length, an offset or two zeros, as the container has it. */
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
    start: at + 4,
    end: Math.min(bytes.size, at + length),
    encoding: 'plain',
  });
}

/** Exif under each of its names; coordinates of XMP, also as drones spell them; and the place of a film (QuickTime). */
const WORDS: { word: Buffer; blockAt: BlockAt }[] = [
  ...['Exif', 'EXIF', 'eXIf'].map((word) => ({ word: Buffer.from(word), blockAt: exifAt })),
  ...['GPSL', 'GpsL'].map((word) => ({ word: Buffer.from(word), blockAt: xmpAt })),
  { word: Buffer.from('\xa9xyz', 'latin1'), blockAt: filmPlaceAt(64) },
  { word: Buffer.from('.location.ISO6709'), blockAt: filmPlaceAt(65_536) },
];

const CHUNK = 1_048_576;
/** A word may lie on the border of two reads. */
const OVERLAP = 32;
/** Bytes: in a JPEG, a segment has no more. */
const LARGEST_EXIF = 65_536;
/** Nobody takes so many photos in one file. */
const MOST = 64;

type BlockAt = (bytes: Bytes, at: number, region: Range) => MetadataBlock | undefined;
