/**
 * Returns the displayed size of an image. It always keeps its proportions: the `height="90%"` of
 * old posts means nothing in HTML, and a wrong height would make the page jump when the image
 * arrives.
 *
 * @param width the width of the `img` in a post: pixels, or a percentage of the column
 */
export function shownSize(own: Size, width: Length, height: Length): ShownSize {
  const wide = parseLength(width);
  const high = parseLength(height);
  const cssWidth = wide?.unit === '%' ? `${wide.amount}%` : undefined;
  const pixelsWide = wide?.unit === 'px' ? wide.amount : undefined;
  const pixelsHigh = high?.unit === 'px' ? high.amount : undefined;
  const { width: ownWidth, height: ownHeight } = own;
  if (!ownWidth || !ownHeight) return { size: { width: pixelsWide, height: pixelsHigh }, cssWidth };
  const ratio = ownHeight / ownWidth;
  if (pixelsWide)
    return { size: { width: pixelsWide, height: Math.round(pixelsWide * ratio) }, cssWidth };
  if (pixelsHigh && cssWidth === undefined)
    return { size: { width: Math.round(pixelsHigh / ratio), height: pixelsHigh }, cssWidth };
  return { size: { width: ownWidth, height: ownHeight }, cssWidth };
}

/** HTML Standard, section 2.3.4.4, "dimension values". */
function parseLength(value: Length): { amount: number; unit: 'px' | '%' } | undefined {
  const [, digits, percent] = /^\s*(\d+(?:\.\d+)?)(%?)/.exec(String(value ?? '')) ?? [];
  const amount = Number(digits);
  if (!(amount > 0)) return undefined;
  return percent ? { amount, unit: '%' } : { amount: Math.round(amount), unit: 'px' };
}

export interface ShownSize {
  /** The attributes of the `img`. */
  size: Size;
  /** Set if the post gives a percentage. */
  cssWidth: string | undefined;
}

export interface Size {
  width?: number | undefined;
  height?: number | undefined;
}

type Length = number | string | undefined;
