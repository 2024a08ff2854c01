import { translate } from '@docusaurus/Translate';
import type { SeriesPicture } from '@theme/LightboxArea/seriesOf';

/**
 * Returns what a screen reader announces for an image: its text, and its position in the series.
 */
export function announcement(
  { caption, alt }: SeriesPicture,
  index: number,
  total: number,
): string {
  const what = [alt, caption === alt ? '' : caption].filter(Boolean).join('. ');
  if (total === 1)
    return what || translate({ id: 'theme.eventWriteups.lightbox.picture', message: 'Image' });
  const where = translate(
    {
      id: 'theme.eventWriteups.lightbox.position',
      message: 'Image {position} of {total}',
      description: 'The position of the image that is shown in its series',
    },
    { position: index + 1, total },
  );
  return what ? `${where}: ${what}` : where;
}

export function labels(): Record<'close' | 'back' | 'forward' | 'zoomIn' | 'zoomOut', string> {
  return {
    close: translate({ id: 'theme.eventWriteups.lightbox.close', message: 'Close' }),
    back: translate({ id: 'theme.eventWriteups.lightbox.back', message: 'Previous image' }),
    forward: translate({ id: 'theme.eventWriteups.lightbox.forward', message: 'Next image' }),
    zoomIn: translate({ id: 'theme.eventWriteups.lightbox.zoomIn', message: 'Zoom in' }),
    zoomOut: translate({ id: 'theme.eventWriteups.lightbox.zoomOut', message: 'Zoom out' }),
  };
}
