/**
 * The attribute `sizes` of a picture, for phones with a very dense screen too: three pixels instead of two are twice the
 * bytes, and nobody sees the difference at arm's length. What's enlarged in the lightbox is loaded as sharp as it gets.
 *
 * @param width of the picture on a phone
 * @param others how wide it's shown elsewhere
 */
export function phoneSizes(width: string, others: string): string {
  return `(max-width: 600px) and (min-resolution: 2.5dppx) calc((${width}) * 0.67), ${others}`;
}
