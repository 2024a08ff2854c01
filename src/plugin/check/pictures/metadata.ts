import { inflateSync } from 'node:zlib';
import type { Bytes } from './bytes.ts';
import type { Container, MetadataBlock } from './container.ts';
import { type Exif, readExif } from './exif.ts';
import type { Format } from './format.ts';
import { readIsoMedia } from './isoMedia.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { strayBlocks } from './strays.ts';
import { readWebp } from './webp.ts';
import { readCoordinate, readFilmPlace, readXmp, type Xmp } from './xmp.ts';

/** What the headers of an image announce. A format without such data has none. */
export function readContainer(bytes: Bytes, format: Format): Container {
  const read = CONTAINERS[format];
  const whole = [{ start: 0, end: bytes.size }];
  const container = read
    ? read(bytes)
    : { blocks: [], isComplete: true, isAnimated: false, unread: whole };
  const { blocks, unread = [] } = container;
  const strays = unread.flatMap((region) => strayBlocks(bytes, region, blocks));
  return { ...container, blocks: [...blocks, ...strays] };
}

/**
 * Reads the metadata of an image. Blocks that can't be parsed, or that exceed a budget, are
 * skipped: blocks may overlap, and a thousand bytes may decompress to a million.
 */
export function readMetadata(bytes: Bytes, blocks: readonly MetadataBlock[]): Metadata[] {
  const budget = { left: ALWAYS_READ + MOST_TIMES * bytes.size };
  return blocks.map((block): Metadata => {
    const content = contentOf(bytes, block, budget);
    if (block.kind === 'exif') return { block, ...readExif(content) };
    const text = content.toString('latin1');
    const read = { xmp: readXmp, text: readCoordinate, iso6709: readFilmPlace }[block.kind];
    return { block, orientation: 1, ...read(text) };
  });
}

function contentOf(
  bytes: Bytes,
  { start, end, encoding }: MetadataBlock,
  budget: { left: number },
): Buffer {
  // Starting to decompress takes longer than most texts.
  if (budget.left <= 0) return NOTHING;
  const most = Math.min(LARGEST_BLOCK, budget.left);
  const raw = bytes.read(start, Math.min(end - start, most));
  const isPacked = encoding === 'deflate' || encoding === 'deflate-hex';
  const text = isPacked ? inflate(raw, most) : raw;
  budget.left -= text?.length ?? Math.min(most, raw.length * DENSEST);
  if (!text) return NOTHING;
  return encoding === 'hex' || encoding === 'deflate-hex' ? unhex(text) : text;
}

function inflate(raw: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(raw, { maxOutputLength: most });
  } catch {
    return undefined;
  }
}

/** A name, a length, then the bytes as lines of hexadecimal digits. Exif also has JPEG's prefix. */
function unhex(text: Buffer): Buffer {
  const digits = text
    .toString('latin1')
    .replace(/^\s*\S+\s+\d+\s/, '')
    .replace(/\s+/g, '');
  const bytes = Buffer.from(digits, 'hex');
  return bytes.toString('latin1', 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes;
}

const CONTAINERS: Partial<Record<Format, (bytes: Bytes) => Container>> = {
  avif: readIsoMedia,
  heic: readIsoMedia,
  jpeg: readJpeg,
  png: readPng,
  tiff: (bytes) => ({
    blocks: [{ kind: 'exif', start: 0, end: bytes.size, encoding: 'plain' }],
    isComplete: true,
    isAnimated: false,
    unread: [{ start: 8, end: bytes.size }],
  }),
  webp: readWebp,
};

/** In bytes. A camera's maker notes are the largest block. */
const LARGEST_BLOCK = 16_000_000;
/** Bytes of metadata in total: a fixed amount, plus a multiple of the file's size. */
const ALWAYS_READ = 1_000_000;
const MOST_TIMES = 20;
/** The maximum ratio by which a text is decompressed (zlib). */
const DENSEST = 1032;
const NOTHING = Buffer.alloc(0);

export type Metadata = { block: MetadataBlock } & (Exif | (Xmp & { orientation: 1 }));
