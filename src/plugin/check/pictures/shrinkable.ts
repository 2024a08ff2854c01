import type { PictureFacts } from './facts.ts';

/**
 * Whether `images --write` can make a picture smaller: it writes no film anew, and knows only what is for photos and
 * screenshots (images/repair.ts).
 */
export function isShrinkable({ format, isAnimated, problem, ...size }: PictureFacts): boolean {
  if (problem || isAnimated) return false;
  // AVIF is small already: fewer pixels are all that can be done.
  if (format === 'avif') return Math.max(size.width ?? 0, size.height ?? 0) > LONGEST_SIDE;
  return format === 'jpeg' || format === 'png' || format === 'webp';
}

/** In pixels; one and a half times the widest that readers get. */
export const LONGEST_SIDE = 2400;
