/**
 * Makes a text safe for a terminal: control characters, which could move the cursor or forge lines, and characters
 * that change the writing direction are shown as their code; a tab becomes a space. So are invisible characters
 * that belong to no script: otherwise "saim" and "saim" would look the same. `##[`, `##vso[` and
 * `##teamcity[` are broken up, even if they're made of two texts: GitHub, Azure Pipelines and TeamCity read a command there.
 */
export function printable(text: string): string {
  const showCode = (character: string) => `\\u{${character.codePointAt(0)?.toString(16)}}`;
  return text.replace(/\t/g, ' ').replace(UNSAFE, showCode).replace(COMMAND, showCode);
}

/** A server may have more words than those that we know. The start of a text may follow a "#", and its end may go on. */
const COMMAND = /(?<=#)#(?=[a-z]*(?:\[|$))|^#(?=[a-z]*\[|[a-z]+$)/gi;

const UNSAFE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
