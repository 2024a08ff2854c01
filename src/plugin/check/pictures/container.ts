import type { Range } from '../text/source.ts';

/** What the headers of a picture's file say about what is in it. */
export interface Container {
  blocks: MetadataBlock[];
  /** Whether all is there that the headers announce. */
  isComplete: boolean;
  isAnimated: boolean;
  /** What the walk didn't look at: behind the image, or between its parts. */
  unread?: Range[];
}

/** Where a file holds what its camera or its editor wrote beside the pixels. Offsets in the file. */
export interface MetadataBlock {
  /** `text`: a value under the name of a coordinate; `iso6709`: coordinates as films have them, `+51.92+004.47/`. */
  kind: 'exif' | 'xmp' | 'text' | 'iso6709';
  /** Of the TIFF header of Exif, of the text of the others. */
  start: number;
  end: number;
  /** `hex`: ImageMagick's way to put a profile into a text. */
  encoding: 'plain' | 'deflate' | 'hex' | 'deflate-hex';
}
