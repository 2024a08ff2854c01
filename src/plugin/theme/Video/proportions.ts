import type { CSSProperties } from 'react';

/**
 * Returns the size of a video from the attributes of its frame: its proportions and its maximum
 * width.
 */
export function proportions({ width, height, style }: FrameSize): CSSProperties {
  const wide = pixels(width);
  const high = pixels(height);
  return {
    aspectRatio: wide && high ? `${wide} / ${high}` : '16 / 9',
    ...(wide ? { maxWidth: `${wide}px` } : {}),
    ...(/^\d+(?:\.\d+)?%$/.test(String(width)) ? { width } : {}),
    ...style,
  };
}

function pixels(length: number | string | undefined): number | undefined {
  const amount = Number(/^\s*(\d+)(?:px)?\s*$/.exec(String(length ?? ''))?.[1]);
  return amount > 0 ? amount : undefined;
}

interface FrameSize {
  width?: number | string | undefined;
  height?: number | string | undefined;
  style?: CSSProperties | undefined;
}
