/**
 * Makes a text harmless for a terminal: control characters, which could move the cursor or forge lines, and
 * characters that turn the direction of writing are shown as their code; a tab becomes a space.
 */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
