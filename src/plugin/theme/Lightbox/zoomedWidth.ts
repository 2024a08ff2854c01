import type { SeriesPicture } from '@theme/LightboxArea/seriesOf';

/**
 * Returns the width of a zoomed image: three times as wide as before, and a panorama as high as the
 * window; never wider than its file.
 *
 * @returns `undefined` if zooming shows nothing more
 */
export function zoomedWidth({ width = Number.POSITIVE_INFINITY, ratio }: SeriesPicture) {
  const [wide = 3, high = 2] = (ratio ?? '').split('/').map(Number).filter(Boolean);
  const room = { width: window.innerWidth - 32, height: window.innerHeight - 144 };
  const fitting = Math.min(room.width, width, (room.height * wide) / high);
  const zoomed = Math.min(width, Math.max(3 * fitting, (room.height * wide) / high));
  return zoomed > 1.2 * fitting ? Math.round(zoomed) : undefined;
}
