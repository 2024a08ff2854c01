import { createHash } from 'node:crypto';
import { DEFAULT_FORMATS, DEFAULT_WIDEST } from '../check/pictures/pictureBudget.ts';

/** Names settings by their content, so that other settings get other names. */
export function settingsKey(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}

/** How pictures of posts are published. */
export interface ImageSettings {
  /** Whether they are encoded. `false` publishes originals with their dimensions. */
  encode: boolean;
  formats: ModernFormat[];
  /** In pixels; a picture is encoded at those that are less than its own. */
  widths: number[];
  /** From 1 to 100, by format. */
  quality: Record<'avif' | 'webp' | 'jpeg', number>;
  /** Where encoded images are kept, relative to the site; by default in `node_modules/.cache`. */
  cacheDir?: string;
  /** The attribute `sizes`; by default that of the classic theme's column of text. */
  sizes?: string;
}

/** Formats beside the original one, the smallest first. */
export type ModernFormat = 'avif' | 'webp';

/**
 * Widths: a phone's column at two and three device pixels, the classic theme's column at one and two. Qualities:
 * where no difference is to be seen beside the original at the size of a page.
 */
export const DEFAULT_IMAGES: ImageSettings = {
  encode: true,
  formats: [...DEFAULT_FORMATS],
  widths: [480, 768, 1080, DEFAULT_WIDEST],
  quality: { avif: 50, webp: 75, jpeg: 80 },
};

/** How to show players of video hosts: `click` shows a button first, `embed` leaves them unchanged. */
export type VideoSetting = 'click' | 'embed';
