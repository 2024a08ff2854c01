import { readSync, type Stats } from 'node:fs';
import { openFile } from '../../files/openFile.ts';

/**
 * Opens a file for random access: only a few hundred bytes of an image of many megabytes are read.
 *
 * @throws {NotAFile} and any file system error
 */
export function openBytes(file: string): OpenBytes {
  const { descriptor, stats, close } = openFile(file);
  const { size } = stats;
  let page = Buffer.alloc(0);
  let pageStart = 0;

  function read(offset: number, length: number): Buffer {
    const end = Math.min(size, offset + length);
    if (offset >= end) return Buffer.alloc(0);
    if (offset < pageStart || end > pageStart + page.length) {
      const fresh = Buffer.allocUnsafe(Math.min(size - offset, Math.max(length, PAGE)));
      page = fresh.subarray(0, readSync(descriptor, fresh, 0, fresh.length, offset));
      pageStart = offset;
    }
    return page.subarray(offset - pageStart, end - pageStart);
  }

  return { size, stats, read, close };
}

/** The same for data in memory. */
export function bytesOf(content: Buffer): Bytes {
  return {
    size: content.length,
    read: (offset, length) => content.subarray(offset, offset + length),
  };
}

/** One disk read. Most image headers fit into it. */
const PAGE = 4096;

export interface Bytes {
  size: number;
  /** Reads bytes at an offset; fewer than requested at the end of the file. */
  read(offset: number, length: number): Buffer;
}

export interface OpenBytes extends Bytes {
  stats: Stats;
  close(): void;
}
