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

/** What the headers of a picture announce; a format that keeps no such things has none. */
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

/** What a picture's metadata say. A block that cannot be read says nothing. */
export function readMetadata(bytes: Bytes, blocks: readonly MetadataBlock[]): Metadata[] {
  return blocks.map((block): Metadata => {
    const content = contentOf(bytes, block);
    if (block.kind === 'exif') return { block, ...readExif(content) };
    const text = content.toString('latin1');
    const read = { xmp: readXmp, text: readCoordinate, iso6709: readFilmPlace }[block.kind];
    return { block, orientation: 1, ...read(text) };
  });
}

function contentOf(bytes: Bytes, { start, end, encoding }: MetadataBlock): Buffer {
  const raw = bytes.read(start, Math.min(end - start, LARGEST_BLOCK));
  if (encoding === 'plain') return raw;
  const text = encoding === 'hex' ? raw : inflate(raw);
  return encoding === 'deflate' ? text : unhex(text);
}

function inflate(raw: Buffer): Buffer {
  try {
    return inflateSync(raw, { maxOutputLength: LARGEST_BLOCK });
  } catch {
    return Buffer.alloc(0);
  }
}

/** A name, a length, then the bytes in lines of hexadecimal digits; of Exif also with the mark of JPEG before it. */
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

/** Bytes; a camera's own notes are the largest of what is found there. */
const LARGEST_BLOCK = 16_000_000;

export type Metadata = { block: MetadataBlock } & (Exif | (Xmp & { orientation: 1 }));
