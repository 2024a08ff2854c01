import { readSync, type Stats } from 'node:fs';
import { openFile } from '../../files/openFile.ts';

/**
 * Opens a file for reads here and there: of a picture of many megabytes some hundred bytes are looked at.
 *
 * @throws {NotAFile} and what the file system throws
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

/** The same for what is in memory. */
export function bytesOf(content: Buffer): Bytes {
  return {
    size: content.length,
    read: (offset, length) => content.subarray(offset, offset + length),
  };
}

/** One read of a disk; the headers of most pictures are within it. */
const PAGE = 4096;

export interface Bytes {
  size: number;
  /** What is at an offset: less than was asked for at the file's end. */
  read(offset: number, length: number): Buffer;
}

export interface OpenBytes extends Bytes {
  stats: Stats;
  close(): void;
}
