import type { SeriesPicture } from '@theme/LightboxArea/seriesOf';

/**
 * How wide a picture is when a reader zooms in: three times as wide as before, and a panorama as high as the window; never
 * wider than its file.
 *
 * @returns `undefined` where there is nothing more to see
 */
export function zoomedWidth({ width = Number.POSITIVE_INFINITY, ratio }: SeriesPicture) {
  const [wide = 3, high = 2] = (ratio ?? '').split('/').map(Number).filter(Boolean);
  const room = { width: window.innerWidth - 32, height: window.innerHeight - 144 };
  const fitting = Math.min(room.width, width, (room.height * wide) / high);
  const zoomed = Math.min(width, Math.max(3 * fitting, (room.height * wide) / high));
  return zoomed > 1.2 * fitting ? Math.round(zoomed) : undefined;
}
