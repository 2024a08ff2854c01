/**
 * Makes a text safe for a terminal: control characters, which could move the cursor or forge lines, and characters
 * that change the writing direction are shown as their code; a tab becomes a space. So are invisible characters
 * that belong to no script: otherwise "saim" and "saim" would look the same. `##[`, `##vso[` and
 * `##teamcity[` are broken up, even if they're made of two texts: GitHub, Azure Pipelines and TeamCity read a command there.
 */
export function printable(text: string): string {
  return visible(text).replace(COMMAND, showCode);
}

/** The same for a text that starts a line: there, also after spaces, GitHub reads `::` as a command. */
export function printableStart(text: string): string {
  return printable(text).replace(LINE_COMMAND, (_, spaces: string) => spaces + showCode(':'));
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
  return text
    .replace(/\t/g, ' ')
    .replace(UNSAFE, (found) => (found.startsWith(FLAG) ? found : showCode(found)));
}

function showCode(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** A server may have more words than those that we know. */
const WHOLE_COMMAND = /(?<=#)#(?=[a-z]*\[)/gi;

/** The start of a text may follow a "#", and its end may go on. */
const COMMAND = /(?<=#)#(?=[a-z]*(?:\[|$))|^#(?=[a-z]*\[)/gi;

/** As in actions/runner, ActionCommand.cs, `TryParseV2`. */
const LINE_COMMAND = /^(\s*):(?=:)/;

/** A black flag. With the letters of a region in invisible characters, it's the flag of that region. */
const FLAG = '\u{1f3f4}';

/**
 * Controls, marks of direction, and what programs may leave out (Unicode, `Default_Ignorable_Code_Point`), but not
 * the joiners and variants of scripts and emoji. A flag is found as a whole.
 */
const UNSAFE =
  /\u{1f3f4}[\u{e0061}-\u{e007a}]{1,6}\u{e007f}|[\u034f\p{Cc}\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/gu;
