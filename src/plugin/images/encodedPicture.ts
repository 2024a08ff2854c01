import type { ModernFormat } from './settings.ts';

/** An image in all the files that readers get. */
export interface EncodedPicture {
  /** Of content, settings and encoder: what it is named by. */
  hash: string;
  /** Of the original, as it is shown. */
  width: number;
  height: number;
  /** The widths that there are of each format. */
  sources: Partial<Record<ModernFormat, number[]>>;
  /** What their names end in, and where they are; the first is in the original format, for browsers that support no other. */
  files: [EncodedFile, ...EncodedFile[]];
}

interface EncodedFile {
  /** `.jpg`, `-480.avif` */
  name: string;
  path: string;
}
