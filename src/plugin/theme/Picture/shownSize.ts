/**
 * The size that a picture is shown in. The proportions are always its own: the `height="90%"` of old posts means nothing
 * in HTML, and a height that doesn't fit would move the page when the picture arrives.
 *
 * @param width of the `img`, as a post writes it: pixels, or a percentage of the column
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
  /** When the post gives a percentage. */
  cssWidth: string | undefined;
}

export interface Size {
  width?: number | undefined;
  height?: number | undefined;
}

type Length = number | string | undefined;
