import type { PictureSeries } from '@theme/LightboxArea/seriesOf';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import LargePicture from './LargePicture.tsx';
import { onBack } from './onBack.ts';
import styles from './styles.module.css';
import { useSwipe } from './useSwipe.ts';
import { announcement, labels } from './words.ts';
import { zoomedWidth } from './zoomedWidth.ts';

/**
 * Shows images as large as the window, or larger. It's a native dialog: the browser keeps the focus
 * in it, closes it with Esc, and returns the focus to the clicked image. The back button closes it
 * too.
 */
export default function Lightbox({ pictures, first, onClose }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(first);
  const [hasMoved, setHasMoved] = useState(false);
  const [zoomed, setZoomed] = useState<number>();
  const figure = useRef<HTMLElement>(null);
  const isSeries = pictures.length > 1;
  useEffect(() => {
    dialog.current?.showModal();
    return onBack(() => dialog.current?.close());
  }, []);
  useEffect(() => {
    // The middle of an image that is larger than the window.
    const {
      scrollWidth = 0,
      clientWidth = 0,
      scrollHeight = 0,
      clientHeight = 0,
    } = figure.current ?? {};
    if (zoomed)
      figure.current?.scrollTo((scrollWidth - clientWidth) / 2, (scrollHeight - clientHeight) / 2);
  }, [zoomed]);
  const step = (by: number) => {
    setIndex((index + by + pictures.length) % pictures.length);
    setHasMoved(true);
    setZoomed(undefined);
  };
  const swipe = useSwipe((by) => isSeries && !zoomed && step(by));
  const picture = pictures[index];
  if (!picture) return null;
  const words = announcement(picture, index, pictures.length);
  const larger = zoomedWidth(picture);
  const toggle = () => setZoomed(zoomed ? undefined : larger);

  function onKeyDown(event: KeyboardEvent): void {
    const [right, down] = (zoomed && MOVES[event.key]) || [];
    if (right !== undefined && down !== undefined) {
      event.preventDefault();
      figure.current?.scrollBy(right, down);
      return;
    }
    const [back, forward] = document.dir === 'rtl' ? ARROWS.toReversed() : ARROWS;
    if (!isSeries || (event.key !== back && event.key !== forward)) return;
    event.preventDefault();
    step(event.key === forward ? 1 : -1);
  }

  function onClick({ target }: MouseEvent): void {
    const isBeside = target instanceof Element && !target.closest('img, figcaption, button');
    if (isBeside) dialog.current?.close();
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={words}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {/* The first focusable element gets the focus. */}
      <button
        type="button"
        className={styles.close}
        aria-label={labels().close}
        onClick={() => dialog.current?.close()}
      >
        <Sign path="M5 5 19 19M19 5 5 19" />
      </button>
      {larger && (
        <button
          type="button"
          className={styles.zoom}
          aria-label={zoomed ? labels().zoomOut : labels().zoomIn}
          onClick={toggle}
        >
          <Sign
            path={`M15.5 15.5 21 21M4 10a6 6 0 1 0 12 0 6 6 0 1 0-12 0M7 10h6${zoomed ? '' : 'M10 7v6'}`}
          />
        </button>
      )}
      <figure
        ref={figure}
        className={zoomed ? `${styles.figure} ${styles.zoomed}` : styles.figure}
        {...swipe}
      >
        <LargePicture key={picture.src} picture={picture} zoomed={zoomed} onToggle={toggle} />
        {!zoomed && picture.caption && (
          <figcaption className={styles.caption}>{picture.caption}</figcaption>
        )}
      </figure>
      {isSeries && (
        <div className={styles.steps}>
          <button type="button" aria-label={labels().back} onClick={() => step(-1)}>
            <Sign path="M15 4 7 12 15 20" />
          </button>
          <span aria-hidden="true">{`${index + 1} / ${pictures.length}`}</span>
          <button type="button" aria-label={labels().forward} onClick={() => step(1)}>
            <Sign path="M9 4 17 12 9 20" />
          </button>
        </div>
      )}
      <p role="status" className={styles.announcement}>
        {hasMoved ? words : ''}
      </p>
    </dialog>
  );
}

function Sign({ path }: { path: string }): ReactNode {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

const ARROWS = ['ArrowLeft', 'ArrowRight'] as const;

/** Moves across an image that is larger than the window, in pixels to the right and down. */
const MOVES: Partial<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-120, 0],
  ArrowRight: [120, 0],
  ArrowUp: [0, -120],
  ArrowDown: [0, 120],
};

export interface Props extends PictureSeries {
  onClose(): void;
}
