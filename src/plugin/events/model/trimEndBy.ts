/**
 * Removes the characters at the end of a text that match. A pattern like `/-+$/` would start a
 * search at each character of a long row, which takes quadratic time.
 *
 * @param sign matches one character
 */
export function trimEndBy(text: string, sign: RegExp): string {
  const characters = [...text];
  const last = characters.findLastIndex((character) => !sign.test(character));
  return characters.slice(0, last + 1).join('');
}
