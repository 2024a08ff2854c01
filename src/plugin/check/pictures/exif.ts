import { joinOverlapping } from '../text/rangeSet.ts';
import type { Range } from '../text/source.ts';

/**
 * Reads the orientation and the location from an Exif block (Exif 2.32, sections 4.6.2 and 4.6.6;
 * TIFF 6.0, section 2).
 *
 * @param block from its TIFF header on
 */
export function readExif(block: Buffer): Exif {
  const order = block.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return NOTHING;
  // Real cameras don't share a directory between entries. If it were followed, it would be read
  // once for each pointer to it.
  const view = { block, isLittle: order === 'II', entriesLeft: Math.ceil(block.length / 12) };
  const [main = [], ...others] = directories(view);
  const turned = main.find(({ tag }) => tag === ORIENTATION);
  const pointers = [main, ...others]
    .flatMap((directory) => directory.filter(({ tag }) => tag === GPS_POINTER))
    .map(({ at }) => uint(view, at + 8, 4));
  const places = [...new Set(pointers)]
    .map((start) => ({ start, entries: entriesAt(view, start) }))
    .filter(({ entries }) => entries.length > 0);
  return {
    orientation: turned ? uint(view, turned.at + 8, 2) : 1,
    hasLocation: places.some(({ entries }) =>
      entries.some((entry) => COORDINATES.has(entry.tag) && isPlace(view, entry)),
    ),
    gps: joinOverlapping(
      places.flatMap(({ start, entries }) => [
        { start, end: start + 2 + entries.length * 12 },
        ...entries.flatMap(({ value }) => (value ? [value] : [])),
      ]),
    ),
  };
}

/** One for each image that it describes: the photo and its thumbnail, or the pages of a TIFF. */
function directories(view: View): Entry[][] {
  const found: Entry[][] = [];
  const seen = new Set<number>();
  for (let start = uint(view, 4, 4); start > 0 && seen.size < MOST_DIRECTORIES; ) {
    if (seen.has(start)) break;
    seen.add(start);
    const entries = entriesAt(view, start);
    found.push(entries);
    start = uint(view, start + 2 + entries.length * 12, 4);
  }
  return found;
}

/** The entries of a directory, limited to what fits into the block, whatever count it claims. */
function entriesAt(view: View, start: number): Entry[] {
  const room = Math.floor((view.block.length - start - 2) / 12);
  const count = Math.max(0, Math.min(uint(view, start, 2), room, view.entriesLeft));
  view.entriesLeft -= count;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    const at = start + 2 + index * 12;
    const size = (TYPE_SIZES[uint(view, at + 2, 2)] ?? 1) * uint(view, at + 4, 4);
    const place = uint(view, at + 8, 4);
    const end = Math.min(place + size, view.block.length);
    // Values of up to four bytes are in the entry itself.
    const value = size > 4 && end > place ? { start: place, end } : undefined;
    entries.push({ tag: uint(view, at, 2), at, value });
  }
  return entries;
}

/** Cameras without a GPS fix write zeros, or fractions of zero. */
function isPlace(view: View, { value }: Entry): boolean {
  if (!value) return false;
  const end = Math.min(value.end, value.start + LONGEST_PLACE);
  for (let at = value.start; at + 8 <= end; at += 8)
    if (uint(view, at, 4) !== 0 && uint(view, at + 4, 4) !== 0) return true;
  return false;
}

/** Zero past the end. */
function uint({ block, isLittle }: View, at: number, size: 2 | 4): number {
  if (at + size > block.length) return 0;
  return isLittle ? block.readUIntLE(at, size) : block.readUIntBE(at, size);
}

const NOTHING: Exif = { orientation: 1, hasLocation: false, gps: [] };

const MOST_DIRECTORIES = 100;
/** In bytes: degrees, minutes and seconds are three fractions. */
const LONGEST_PLACE = 64;
const ORIENTATION = 0x0112;
const GPS_POINTER = 0x8825;
/** Latitude and longitude, of the camera and of its subject. */
const COORDINATES = new Set([0x02, 0x04, 0x14, 0x16]);
/** By type: BYTE, ASCII, SHORT, LONG, RATIONAL, … */
const TYPE_SIZES = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

export interface Exif {
  /** 1 to 8. From 5 on, width and height are swapped. */
  orientation: number;
  hasLocation: boolean;
  /**
   * Everything about the location, as ranges in the block. Overwriting them with zeros removes it.
   */
  gps: Range[];
}

interface Entry {
  tag: number;
  at: number;
  /** Where its value is, if it isn't in the entry. */
  value: Range | undefined;
}

interface View {
  block: Buffer;
  isLittle: boolean;
  /** How many more directories may be read. */
  entriesLeft: number;
}
