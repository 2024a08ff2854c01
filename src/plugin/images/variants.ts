import type { ImageSettings, ModernFormat } from './settings.ts';

/**
 * The widths in which an image is encoded: its own, as far as that isn't past the widest setting, and all settings
 * that are clearly less. A panorama would be a strip at the widest setting: it's encoded wider, so that there's something
 * to see when it's enlarged.
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
 * Of these widths those in which a format is made. Few browsers know WebP and not AVIF: two widths serve them.
 *
 * @param widths in ascending order
 */
export function widthsIn(
  format: ModernFormat,
  widths: readonly number[],
  formats: readonly ModernFormat[],
): number[] {
  if (format === 'avif' || !formats.includes('avif') || widths.length <= 2) return [...widths];
  return [widths[Math.floor((widths.length - 1) / 2)], widths.at(-1)].filter(
    (width) => width !== undefined,
  );
}

/**
 * Leaves out what no reader would gain by. In a narrower variant that is hardly lighter than a wider one, as screenshots
 * have them, the wider one looks better for the same bytes; and a format that is no lighter than the one that every
 * browser knows isn't worth its lines.
 *
 * @param variants all of them, in any order
 * @param fallback the original format at its widest
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
    // A narrow one alone would be shown enlarged.
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

/** Pixels: wider ones weigh more than a phone should load. */
const WIDEST_PANORAMA = 4096;

/** Below a tenth of difference, nobody sees one. */
const NEARLY = 0.9;

export interface VariantSize {
  format: ModernFormat;
  width: number;
  bytes: number;
}
