/** Whether a line has more than a comment. */
export function isContent(line: string): boolean {
  return /^ *[^\s#]/.test(line);
}

export function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** The name of the field that a line begins with; empty if there's none. */
export function keyOf(line: string): string {
  return /^ *(?:- +)*([^\s:#'"]+):(?:\s|$)/.exec(line)?.[1] ?? '';
}

/** `1 space`, `2 spaces`. */
export function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}

/**
 * Says how to move some lines, such as `Add 2 spaces at the start of lines 7 to 9`.
 *
 * @param change how many spaces more they need; negative for fewer
 */
export function shiftWords(change: number, first: number, last: number): string {
  const verb = change > 0 ? 'Add' : 'Delete';
  const lines = last === first + 1 ? `${first} and ${last}` : `${first} to ${last}`;
  return `${verb} ${spaces(Math.abs(change))} at the start of lines ${lines}`;
}

/** The offset at which the line with an offset starts. */
export function lineStart(text: string, offset: number): number {
  return text.slice(0, offset).lastIndexOf('\n') + 1;
}

export function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
