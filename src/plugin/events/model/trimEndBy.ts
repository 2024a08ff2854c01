/**
 * Removes the characters at the end of a text that match. A pattern like `/-+$/` would start a
 * search at each character of a long row, which takes quadratic time.
 *
 * @param sign matches one character
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
