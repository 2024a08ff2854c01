/**
 * A text without the signs at its end that match. By a pattern like `/-+$/`, each sign of a long row that isn't the end would
 * be the start of another look, which takes the square of its length.
 *
 * @param sign matches one sign
 */
export function trimEndBy(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const start = /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, end - 2), end))
      ? end - 2
      : end - 1;
    if (!sign.test(text.slice(start, end))) break;
    end = start;
  }
  return text.slice(0, end);
}
