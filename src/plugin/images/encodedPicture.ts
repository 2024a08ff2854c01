import type { ModernFormat } from './settings.ts';

/** An image in all the files that readers get. */
export interface EncodedPicture {
  /** A hash of content, settings and encoder, which names it. */
  hash: string;
  /** The original's width, as displayed. */
  width: number;
  height: number;
  /** The available widths in each format. */
  sources: Partial<Record<ModernFormat, number[]>>;
  /**
   * The endings of their names, and their paths. The first is in the original format, for browsers
   * that support no other.
   */
  files: [EncodedFile, ...EncodedFile[]];
}

interface EncodedFile {
  /** `.jpg`, `-480.avif` */
  name: string;
  path: string;
}
