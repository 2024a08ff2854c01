// Builds image files from their parts, for tests of what their bytes say.
import { expect } from 'vitest';
import { bytesOf } from '../../src/plugin/check/pictures/bytes.ts';
import { factsOf } from '../../src/plugin/check/pictures/facts.ts';

/** Expects facts about an image, among others. */
export function expectFacts(content: Buffer, expected: object): void {
  expect(factsOf(bytesOf(content))).toMatchObject(expected);
}

/** A directory of Exif, without a next one. */
export function directory(...entries: Entry[]): Buffer {
  const written = entries.map(([tag, type, count, value]) =>
    join(u16(tag), u16(type), u32(count), u32(value)),
  );
  return join(u16(entries.length), ...written, u32(0));
}

/** Values of Exif: each fraction has two numbers. */
export function fractions(...parts: number[]): Buffer {
  return join(...parts.map(u32));
}

/** A segment of a JPEG. */
export function segment(marker: number, ...content: Part[]): Buffer {
  const data = join(...content);
  return join([0xff, marker], u16(data.length + 2), data);
}

/** A box of a file such as AVIF. */
export function box(type: string, ...content: Part[]): Buffer {
  const data = join(...content);
  return join(u32(data.length + 8), type, data);
}

export function join(...parts: Part[]): Buffer {
  return Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );
}

export function u16(value: number): Buffer {
  return Buffer.from([value >>> 8, value & 255]);
}

export function u32(value: number): Buffer {
  return join(u16(value >>> 16), u16(value & 0xffff));
}

/** Numbers of Exif fields. */
export const TAGS = { orientation: 0x0112, gps: 0x8825, latitude: 0x02, longitude: 0x04 } as const;

export type Part = Buffer | string | readonly number[];

/** A tag, its type, its count, and its value or where that is. */
export type Entry = readonly [number, number, number, number];
