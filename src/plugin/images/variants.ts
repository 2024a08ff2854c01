import type { ImageSettings, ModernFormat } from './settings.ts';

/**
 * The widths in which to encode an image: its own, up to the largest setting, and all settings that are clearly
 * smaller. A panorama would be a thin strip at the largest setting, so it's encoded wider, and enlarging it shows
 * more.
 */
export function widthsOf(
  { width, height }: { width: number; height: number },
  { widths }: ImageSettings,
): number[] {
  const most = Math.max(...widths);
  const asHighAsHalf = Math.round((width / height) * (most / 2));
  const widest = Math.min(width, Math.max(most, Math.min(asHighAsHalf, WIDEST_PANORAMA)));
  return [...widths.filter((width) => width <= widest * NEARLY), widest].sort((a, b) => a - b);
}

/**
 * The widths in which to encode a format. Few browsers support WebP but not AVIF, so two widths are enough for
 * them.
 *
 * @param widths in ascending order
 */
export function widthsIn(
  format: ModernFormat,
  widths: readonly number[],
  formats: readonly ModernFormat[],
): number[] {
  if (format === 'avif' || !formats.includes('avif')) return [...widths];
  const middle = widths[Math.floor((widths.length - 1) / 2)];
  return [...new Set([middle, widths.at(-1)])].filter((width) => width !== undefined);
}

/**
 * Removes variants that help no reader: a narrower one that's hardly lighter than a wider one, which looks better
 * for the same bytes (often with screenshots), and a format that isn't lighter than the fallback.
 *
 * @param variants all of them, in any order
 * @param fallback the original format at its largest width
 */
export function worthwhile<Variant extends VariantSize>(
  variants: readonly Variant[],
  fallback: { format: string; bytes: number },
): Variant[] {
  let lightest = fallback.bytes;
  // From the plainest format to the densest: each has to beat the one before it.
  return (['webp', 'avif'] as const).flatMap((format) => {
    const sorted = variants
      .filter((variant) => variant.format === format)
      .sort((a, b) => b.width - a.width);
    const [widest] = sorted;
    // A single narrow one would be enlarged.
    if (!widest || widest.bytes > fallback.bytes) return [];
    if (widest.bytes >= lightest && format !== fallback.format) return [];
    lightest = Math.min(lightest, widest.bytes);
    let last = Number.POSITIVE_INFINITY;
    return sorted.filter(({ bytes }) => {
      if (bytes > last * NEARLY) return false;
      last = bytes;
      return true;
    });
  });
}

/** In pixels: wider ones weigh more than a phone should load. */
const WIDEST_PANORAMA = 4096;

/** A difference of less than a tenth isn't noticeable. */
const NEARLY = 0.9;

export interface VariantSize {
  format: ModernFormat;
  width: number;
  bytes: number;
}
