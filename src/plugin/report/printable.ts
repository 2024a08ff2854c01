/**
 * Makes a text safe for a terminal: control characters, which could move the cursor or forge lines, and characters
 * that change the writing direction are shown as their code; a tab becomes a space. So are invisible characters
 * that belong to no script: otherwise "saim" and "saim" would look the same.
 */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

const UNSAFE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
