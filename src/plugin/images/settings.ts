import { createHash } from 'node:crypto';
import { DEFAULT_FORMATS, DEFAULT_WIDEST } from '../check/pictures/pictureBudget.ts';

/** Returns a name for settings that differs for other settings. */
export function settingsKey(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}

/** How images in posts are published. */
export interface ImageSettings {
  /** Whether to encode them. `false` publishes originals with their dimensions. */
  encode: boolean;
  formats: ModernFormat[];
  /** In pixels. Widths larger than the original are skipped. */
  widths: number[];
  /** From 1 to 100, by format. */
  quality: Record<'avif' | 'webp' | 'jpeg', number>;
  /** Where encoded images are kept, relative to the site; by default in `node_modules/.cache`. */
  cacheDir?: string;
  /** The attribute `sizes`. Default: the column of text in the classic theme. */
  sizes?: string;
}

/** Formats in addition to the original, the smallest first. */
export type ModernFormat = 'avif' | 'webp';

/**
 * Widths: a phone's column at two and three device pixels, and the classic theme's column at one
 * and two. Qualities: no visible difference from the original at the size of a page.
 */
export const DEFAULT_IMAGES: ImageSettings = {
  encode: true,
  formats: [...DEFAULT_FORMATS],
  widths: [480, 768, 1080, DEFAULT_WIDEST],
  quality: { avif: 49, webp: 75, jpeg: 80 },
};

/** How to show players of video hosts: `click` shows a button first, `embed` leaves them unchanged. */
export type VideoSetting = 'click' | 'embed';
