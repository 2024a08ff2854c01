import { phoneSizes } from './phoneSizes.ts';

/**
 * Returns the attribute `sizes`: the width of an image in the column of text of the classic theme,
 * by the width of the window (theme-classic/src/theme/BlogLayout, Infima's containers).
 *
 * @param cssWidth a percentage of the column
 * @param pixels its maximum displayed width
 */
export function sizesFor(cssWidth: string | undefined, pixels: number | undefined): string {
  const share = cssWidth === undefined ? 1 : Number.parseFloat(cssWidth) / 100;
  if (cssWidth === undefined && pixels !== undefined && pixels < WIDEST)
    return phoneSizes(
      `min(100vw - ${MARGINS}px, ${pixels}px)`,
      `(max-width: ${pixels + MARGINS}px) calc(100vw - ${MARGINS}px), ${pixels}px`,
    );
  const of = (length: string) => (share === 1 ? `calc(${length})` : `calc((${length}) * ${share})`);
  const phone = share === 1 ? `100vw - ${MARGINS}px` : `(100vw - ${MARGINS}px) * ${share}`;
  const others = [
    `(min-width: 1440px) ${Math.round(WIDEST * share)}px`,
    `(min-width: 1140px) ${Math.round(633 * share)}px`,
    // Between the list of posts and the table of contents.
    `(min-width: 997px) ${of(`58.33vw - ${MARGINS}px`)}`,
    of(`100vw - ${MARGINS}px`),
  ];
  return phoneSizes(phone, others.join(', '));
}

const WIDEST = 738;
const MARGINS = 32;
