import type { Range } from '../text/source.ts';

/** What the headers of an image file say about it. */
export interface Container {
  blocks: MetadataBlock[];
  /** As saved, if the reader knows them. */
  dimensions?: Dimensions | undefined;
  /** Whether the file contains everything that its headers announce. */
  isComplete: boolean;
  isAnimated: boolean;
  /** Whether it has 16 bits for each colour instead of 8. */
  isDeep?: boolean;
  /** Whether its colours aren't sRGB and have no profile either, which programs that rewrite images would keep. */
  hasOwnColours?: boolean;
  /** The parts that the reader skipped: after the image, or between its parts. */
  unread?: Range[];
}

/** In pixels. */
export interface Dimensions {
  width: number;
  height: number;
}

/** Where a file contains metadata of a camera or an editor. Offsets in the file. */
export interface MetadataBlock {
  /**
   * `text`: a value whose name is that of a coordinate; `iso6709`: coordinates as in videos,
   * `+51.92+004.47/`.
   */
  kind: 'exif' | 'xmp' | 'text' | 'iso6709';
  /** For Exif, the offset of the TIFF header; for the others, the offset of the text. */
  start: number;
  end: number;
  /** `hex`: ImageMagick's format for a profile inside a text. */
  encoding: 'plain' | 'deflate' | 'hex' | 'deflate-hex';
}
