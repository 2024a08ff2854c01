/**
 * Makes a text safe for a terminal: control characters, which could move the cursor or forge lines, and characters
 * that change the writing direction are shown as their code; a tab becomes a space. So are invisible characters
 * that belong to no script: otherwise "saim" and "saim" would look the same. `##[`, `##vso[` and
 * `##teamcity[` are broken up, even if they're made of two texts: GitHub, Azure Pipelines and TeamCity read a command there.
 */
export function printable(text: string): string {
  return visible(text).replace(COMMAND, showCode);
}

/** The same for the parts of one line: only what the whole line makes a command is broken up. */
export function printableParts(parts: readonly string[]): string[] {
  const commands = new Set([...parts.join('').matchAll(WHOLE_COMMAND)].map(({ index }) => index));
  let start = 0;
  return parts.map((part) => {
    const from = start;
    start += part.length;
    return visible(
      part.replace(/#/g, (sign, index: number) =>
        commands.has(from + index) ? showCode(sign) : sign,
      ),
    );
  });
}

function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNSAFE, showCode);
}

function showCode(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** A server may have more words than those that we know. */
const WHOLE_COMMAND = /(?<=#)#(?=[a-z]*\[)/gi;

/** The start of a text may follow a "#", and its end may go on. */
const COMMAND = /(?<=#)#(?=[a-z]*(?:\[|$))|^#(?=[a-z]*\[)/gi;

const UNSAFE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
