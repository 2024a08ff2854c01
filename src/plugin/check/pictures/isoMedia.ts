import type { Bytes } from './bytes.ts';
import type { Container, MetadataBlock } from './container.ts';

/**
 * Finds Exif and XMP in an AVIF or HEIC file: items that the `meta` box names and locates (ISO/IEC
 * 14496-12, section 8.11; ISO/IEC 23008-12, annex A). It's complete if all its items are in the file: browsers ignore any
 * bytes that follow.
 */
export function readIsoMedia(bytes: Bytes): Container {
  const top = [...boxes(bytes, 0, bytes.size)];
  const meta = top.find(({ type }) => type === 'meta');
  const movie = top.find(({ type }) => type === 'moov');
  const isAnimated = movie !== undefined && isSequence(bytes, top[0]);
  const needed: Place[] = top.filter(
    ({ type }) => type === 'meta' || (isAnimated && VIDEO.has(type)),
  );
  const blocks: MetadataBlock[] = [];
  if (meta) {
    const inner = [...boxes(bytes, meta.start + FULL_BOX, meta.end)];
    const find = (type: string) => inner.find((box) => box.type === type);
    const items = itemKinds(bytes, find('iinf'));
    const places = itemPlaces(bytes, find('iloc'), find('idat')?.start ?? 0);
    needed.push(...[...places.values()].flat());
    for (const [id, kind] of items) {
      for (const { start, end } of places.get(id) ?? [])
        blocks.push({
          kind,
          start: kind === 'exif' ? tiffStart(bytes, start) : start,
          end: Math.min(end, bytes.size),
          encoding: 'plain',
        });
    }
  }
  return {
    blocks,
    isComplete:
      needed.every(({ end }) => end <= bytes.size) &&
      (meta !== undefined || movie !== undefined || !isBeginning(bytes, top)),
    isAnimated,
    // A video, a second item table, and data that a program appended have their own metadata.
    unread: [{ start: 0, end: bytes.size }],
  };
}

/**
 * The display size of a video: that of its first track (ISO/IEC 14496-12, section 8.3.2), which
 * ends with width and height as 16.16 fixed-point numbers.
 */
export function sizeOfMovie(bytes: Bytes): { width: number; height: number } | undefined {
  const find = (type: string, { start, end }: Place) =>
    [...boxes(bytes, start, end)].find((box) => box.type === type);
  const movie = find('moov', { start: 0, end: bytes.size });
  const track = movie && find('trak', movie);
  const header = track && find('tkhd', track);
  if (!header || header.end - header.start < 8) return undefined;
  const fixed = bytes.read(header.end - 8, 8);
  if (fixed.length < 8) return undefined;
  const [width, height] = [fixed.readUInt32BE(0) >>> 16, fixed.readUInt32BE(4) >>> 16];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Whether the file ended before more boxes, or in the last one. */
function isBeginning(bytes: Bytes, top: readonly Box[]): boolean {
  return (top.at(-1)?.end ?? 0) > bytes.size - BOX_HEAD;
}

/**
 * Whether the file's brands mean a video. A still image with a video beside it is displayed as an
 * image.
 */
function isSequence(bytes: Bytes, box: Box | undefined): boolean {
  if (box?.type !== 'ftyp') return false;
  const brands = bytes.read(box.start, Math.min(box.end - box.start, 256)).toString('latin1');
  const major = brands.slice(0, 4);
  return major === 'avis' || (major !== 'avif' && /^(?:.{4})*?avis/s.test(brands));
}

function* boxes(bytes: Bytes, from: number, to: number): Generator<Box> {
  const last = Math.min(to, bytes.size) - BOX_HEAD;
  for (let offset = from, count = 0; offset <= last && count < MOST_BOXES; count++) {
    const head = bytes.read(offset, 16);
    const size = head.readUInt32BE(0);
    const isLarge = size === 1 && head.length === 16;
    const length = isLarge ? Number(head.readBigUInt64BE(8)) : size === 0 ? to - offset : size;
    if (length < 8) return;
    const start = offset + (isLarge ? 16 : 8);
    yield { type: head.toString('latin1', 4, 8), start, end: offset + length };
    offset += length;
  }
}

/** Which items are Exif or XMP. */
function itemKinds(bytes: Bytes, box: Box | undefined): Map<number, MetadataBlock['kind']> {
  const kinds = new Map<number, MetadataBlock['kind']>();
  if (!box) return kinds;
  const version = bytes.read(box.start, 1)[0] ?? 0;
  for (const entry of boxes(bytes, box.start + FULL_BOX + (version === 0 ? 2 : 4), box.end)) {
    const head = bytes.read(entry.start, Math.min(entry.end - entry.start, 256));
    if (entry.type !== 'infe' || (head[0] ?? 0) < 2 || head.length < 12) continue;
    const isWide = head[0] === 3;
    const id = isWide ? head.readUInt32BE(4) : head.readUInt16BE(4);
    const text = head.toString('latin1', isWide ? 10 : 8);
    if (text.startsWith('Exif')) kinds.set(id, 'exif');
    else if (text.startsWith('mime') && text.includes('application/rdf+xml')) kinds.set(id, 'xmp');
  }
  return kinds;
}

/** Where each item is in the file. */
function itemPlaces(bytes: Bytes, box: Box | undefined, idat: number): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  if (!box) return places;
  const data = bytes.read(box.start, Math.min(box.end - box.start, LARGEST_TABLE));
  const version = data[0] ?? 0;
  let at = FULL_BOX;
  const number = (size: number): number => {
    const end = at + size;
    const value =
      end > data.length || size === 0 ? 0 : Number(`0x${data.toString('hex', at, end)}`);
    at = end;
    return value;
  };
  const sizes = number(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const count = number(version < 2 ? 2 : 4);
  for (let item = 0; item < count && at < data.length; item++) {
    const id = number(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : number(2) & 15;
    number(2);
    const base = number(baseSize) + (method === 1 ? idat : 0);
    const found: Place[] = [];
    let extents = number(2);
    // Extents without a length are empty, and any number of them takes no space.
    if (lengthSize === 0) {
      at += extents * (indexSize + offsetSize);
      extents = 0;
    }
    for (; extents > 0 && at < data.length; extents--) {
      number(indexSize);
      const start = base + number(offsetSize);
      const end = start + number(lengthSize);
      if (method < 2) found.push({ start, end });
    }
    places.set(id, found);
  }
  return places;
}

/** An Exif item starts with the offset of its TIFF header. */
function tiffStart(bytes: Bytes, start: number): number {
  const head = bytes.read(start, 4);
  return head.length < 4 ? start : start + 4 + head.readUInt32BE(0);
}

/** Size and type. */
const BOX_HEAD = 8;
/** The boxes of a video: its tables, and its pixels. */
const VIDEO = new Set(['moov', 'mdat']);
/** Version and flags. */
const FULL_BOX = 4;
const LARGEST_TABLE = 1_000_000;
/** A video in one-second fragments has a few thousand. */
const MOST_BOXES = 100_000;

interface Box extends Place {
  type: string;
}

interface Place {
  start: number;
  end: number;
}
