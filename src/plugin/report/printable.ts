/**
 * Makes a text harmless for a terminal: control characters, which could move the cursor or forge lines, and
 * characters that turn the direction of writing are shown as their code; a tab becomes a space. So are those that show
 * nothing at all and are no part of any writing: between "saim" and "saim" there would be no difference.
 */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

const UNSAFE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
