import { type TouchEvent, useRef } from 'react';

/**
 * Returns handlers for an element that reacts to horizontal swipes. Two fingers zoom, and on a
 * zoomed page one finger moves the page.
 *
 * @param onSwipe called with 1 when the finger moves towards the start of the line, otherwise with
 * -1
 */
export function useSwipe(onSwipe: (by: 1 | -1) => void): Handlers {
  const start = useRef<{ x: number; y: number }>(undefined);
  return {
    onTouchStart({ touches }) {
      const finger = touches.item(0);
      const isAlone = touches.length === 1 && (window.visualViewport?.scale ?? 1) < 1.01;
      start.current = isAlone && finger ? { x: finger.clientX, y: finger.clientY } : undefined;
    },
    onTouchEnd({ changedTouches }) {
      const finger = changedTouches.item(0);
      if (!start.current || !finger) return;
      const x = finger.clientX - start.current.x;
      const y = finger.clientY - start.current.y;
      start.current = undefined;
      if (Math.abs(x) < LEAST || Math.abs(x) < 2 * Math.abs(y)) return;
      onSwipe(x < 0 === (document.dir !== 'rtl') ? 1 : -1);
    },
  };
}

/** In pixels. */
const LEAST = 40;

interface Handlers {
  onTouchStart(event: TouchEvent): void;
  onTouchEnd(event: TouchEvent): void;
}
