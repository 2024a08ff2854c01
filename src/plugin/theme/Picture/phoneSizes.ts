/**
 * Returns the `sizes` attribute of an image, with a limit for phones with very dense screens: three
 * pixels instead of two double the bytes, and the difference isn't visible at arm's length. The
 * lightbox loads the sharpest version.
 *
 * @param width the image's width on a phone
 * @param others its width elsewhere
 */
export function phoneSizes(width: string, others: string): string {
  return `(max-width: 600px) and (min-resolution: 2.5dppx) calc((${width}) * 0.65), ${others}`;
}
