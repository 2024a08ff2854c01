import { LightboxContext } from '@theme/EventWriteups/lightboxContext';
import { lazy, type MouseEvent, type ReactNode, Suspense, useMemo, useState } from 'react';
import { type PictureSeries, seriesOf } from './seriesOf.ts';

/**
 * Opens the images in it in a lightbox when they're clicked. Without a script, they're links to their files. The
 * lightbox's code is loaded with the first click.
 */
export default function LightboxArea({ sizes, hasCaptions = false, children }: Props): ReactNode {
  const [series, setSeries] = useState<PictureSeries>();
  const opener = useMemo(
    () => ({
      sizes,
      hasCaptions,
      open(event: MouseEvent<HTMLAnchorElement>) {
        // A click that asks for a new tab opens one.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        setSeries(seriesOf(event.currentTarget));
      },
    }),
    [sizes, hasCaptions],
  );
  return (
    <LightboxContext.Provider value={opener}>
      {children}
      {series && (
        <Suspense>
          <Lightbox {...series} onClose={() => setSeries(undefined)} />
        </Suspense>
      )}
    </LightboxContext.Provider>
  );
}

const Lightbox = lazy(() => import('@theme/Lightbox'));

export interface Props {
  /** The width of the images in it, if it differs from the column of text. */
  sizes?: string;
  /** Whether each image shows its title below it. */
  hasCaptions?: boolean;
  children: ReactNode;
}
