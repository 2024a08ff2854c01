/** What the budget allows a picture: another thing where readers get it encoded than where they get it as it is. */
export function limitOf(budget: PictureBudget, isEncoded: boolean): PictureLimit {
  return isEncoded
    ? { bytes: budget.originalKilobytes * 1000, pixels: budget.originalMegapixels * 1e6 }
    : { bytes: budget.kilobytes * 1000, pixels: budget.megapixels * 1e6 };
}

/**
 * Half a megabyte is what a phone loads in three seconds on a slow connection, and twice what a well-encoded picture of
 * the width of a page needs; twelve megapixels are what a phone's camera takes, and 48 MB in a browser's memory.
 */
export const DEFAULT_BUDGET = {
  kilobytes: 500,
  megapixels: 12.5,
  originalKilobytes: 20_000,
  originalMegapixels: 100,
} satisfies PictureBudget;

/** How heavy pictures may be, for the rule image-weight. A kilobyte is 1,000 bytes, a megapixel a million pixels. */
export interface PictureBudget {
  /** Of a picture that readers get as it is: where the blog's config encodes pictures, those are few. */
  kilobytes: number;
  megapixels: number;
  /** Of a picture that is encoded for readers: the build reads it, and everybody who clones the repository gets it. */
  originalKilobytes: number;
  originalMegapixels: number;
  /** The widest width and the formats in which readers get pictures that are encoded. */
  widest?: number;
  formats?: readonly ('avif' | 'webp')[];
}

/** What pictures are encoded in unless the options say otherwise. */
export const DEFAULT_WIDEST = 1600;
export const DEFAULT_FORMATS = ['avif', 'webp'] as const;

/** The most that one picture may have. */
export interface PictureLimit {
  bytes: number;
  pixels: number;
}
