/**
 * The budget for an image. It differs between images that the build encodes and images that readers
 * get unchanged.
 */
export function limitOf(budget: PictureBudget, isEncoded: boolean): PictureLimit {
  return isEncoded
    ? { bytes: budget.originalKilobytes * 1000, pixels: budget.originalMegapixels * 1e6 }
    : { bytes: budget.kilobytes * 1000, pixels: budget.megapixels * 1e6 };
}

/**
 * A phone loads half a megabyte in three seconds on a slow connection; that's twice what a
 * well-encoded image of a page's width needs. Twelve megapixels are a phone camera's, and 48 MB in
 * a browser's memory.
 */
export const DEFAULT_BUDGET = {
  kilobytes: 500,
  megapixels: 12.5,
  originalKilobytes: 20_000,
  originalMegapixels: 100,
} satisfies PictureBudget;

/**
 * The image budget of the rule image-weight. A kilobyte is 1,000 bytes, a megapixel a million
 * pixels.
 */
export interface PictureBudget {
  /**
   * For an image that readers get unchanged. If the config encodes images, there are few of these.
   */
  kilobytes: number;
  megapixels: number;
  /**
   * For an image that the build encodes: the build reads it, and everybody who clones the
   * repository downloads it.
   */
  originalKilobytes: number;
  originalMegapixels: number;
  /** The largest width, and the formats of encoded images. */
  widest?: number;
  formats?: readonly ('avif' | 'webp')[];
}

/** The defaults for encoding. */
export const DEFAULT_WIDEST = 1600;
export const DEFAULT_FORMATS = ['avif', 'webp'] as const;

/** The limits for a single image. */
export interface PictureLimit {
  bytes: number;
  pixels: number;
}
