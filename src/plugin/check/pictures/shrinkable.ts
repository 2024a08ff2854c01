import type { PictureFacts } from './facts.ts';

/**
 * Whether `images --write` can shrink an image. It doesn't rewrite animations or colours that it couldn't keep, and only handles
 * formats for photos and screenshots (images/repair.ts).
 */
export function isShrinkable({
  format,
  isAnimated,
  hasOwnColours,
  problem,
  ...size
}: PictureFacts): boolean {
  if (problem || isAnimated || hasOwnColours) return false;
  // AVIF is already small: only its dimensions can be reduced.
  if (format === 'avif') return Math.max(size.width ?? 0, size.height ?? 0) > LONGEST_SIDE;
  return format === 'jpeg' || format === 'png' || format === 'webp';
}

/** In pixels: one and a half times the largest width that readers get. */
export const LONGEST_SIDE = 2400;
