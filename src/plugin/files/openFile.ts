import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
} from 'node:fs';

/**
 * Opens a file to read it. A pipe would be waited for and a device has no end: both are refused, and so is what was put in
 * the file's place after somebody looked.
 *
 * @throws {NotAFile} and what the file system throws
 */
export function openFile(file: string): OpenFile {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const stats = fstatSync(descriptor);
  const close = () => closeSync(descriptor);
  if (stats.isFile()) return { descriptor, stats, close };
  close();
  throw new NotAFile();
}

/**
 * Reads a whole file of at most so many bytes.
 *
 * @throws {NotAFile | TooLarge} and what the file system throws
 */
export function readWhole(file: string, most: number): Buffer {
  const { descriptor, stats, close } = openFile(file);
  try {
    if (stats.size > most) throw new TooLarge(stats.size);
    const content = Buffer.allocUnsafe(stats.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < stats.size; length += read)
      read = readSync(descriptor, content, length, stats.size - length, null);
    return content.subarray(0, length);
  } finally {
    close();
  }
}

/**
 * Whether it's a file of at most so many bytes, and no link to one: what the plugin writes into a cache is never a link.
 */
export function isOrdinaryFile(file: string, most: number): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size <= most;
}

/** It is a folder, a pipe or a device. */
export class NotAFile extends Error {}

/** It has more bytes than anybody may want to read. */
export class TooLarge extends Error {
  readonly size: number;

  constructor(size: number) {
    super(`${(size / 1e6).toFixed(1)} MB`);
    this.size = size;
  }
}

export interface OpenFile {
  descriptor: number;
  stats: Stats;
  close(): void;
}
