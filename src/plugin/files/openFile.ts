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
 * Opens a file for reading. A pipe would block and a device has no end, so both are rejected, and so is a file that
 * was swapped after it was checked.
 *
 * @throws {NotAFile} and any file system error
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
 * Reads a whole file up to a maximum size in bytes.
 *
 * @throws {NotAFile | TooLarge} and any file system error
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

/** Whether it's a regular file up to a maximum size, and not a link: the plugin never writes links into a cache. */
export function isOrdinaryFile(file: string, most: number): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size <= most;
}

/** A folder, a pipe or a device. */
export class NotAFile extends Error {}

/** A file with too many bytes. */
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
