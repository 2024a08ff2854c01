/** What the headers of a picture's file say of what is in it. */
export interface Container {
  blocks: MetadataBlock[];
  /** Whether all is there that the headers announce. */
  isComplete: boolean;
  isAnimated: boolean;
}

/** Where a file holds what its camera or its editor wrote beside the pixels. Offsets in the file. */
export interface MetadataBlock {
  kind: 'exif' | 'xmp';
  /** Of the TIFF header of Exif, of the text of XMP. */
  start: number;
  end: number;
  /** `hex`: ImageMagick's way to put a profile into a text. */
  encoding: 'plain' | 'deflate' | 'hex' | 'deflate-hex';
}
