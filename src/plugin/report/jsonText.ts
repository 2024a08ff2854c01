/**
 * Returns a value as JSON that is safe for a terminal: JSON itself doesn't escape one-character
 * control sequences, characters that change the writing direction, or commands of a server.
 */
export function jsonText(value: unknown): string {
  const escaped = (character: string) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const text = JSON.stringify(value, null, 2).replace(UNSAFE, escaped).replace(COMMAND, escaped);
  return `${text}\n`;
}

/** Those of `printable` that `JSON.stringify` doesn't escape. */
const UNSAFE =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** As in `printable`; it only occurs inside texts. */
const COMMAND = /(?<=#)#(?=[a-z]*\[)/gi;
