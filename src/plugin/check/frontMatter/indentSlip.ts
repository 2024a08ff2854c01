import type { Line, YamlSlip } from './yamlSlip.ts';

/**
 * Finds a line whose indentation matches no line above it.
 *
 * @param fieldsAt the names of the fields that a map of the file may have
 */
export function indentSlip(
  text: string,
  { line, start }: Line,
  fieldsAt: FieldsAt,
): YamlSlip | undefined {
  const [, before = '', key = ''] = /^( *)([^\s:]+):(?:\s|$)/.exec(line) ?? [];
  const indent = before.length;
  const above = text.slice(0, start).split('\n').filter(isContent);
  const last = above.at(-1);
  // A hyphen without a space after it isn't a list item, which is the mistake then.
  if (key === '' || last === undefined || /^ *-\w/.test(last)) return undefined;
  const levels = levelsOf(above);
  const lastIndent = indentOf(last);
  // Correct if it's deeper below a key without a value, or back at an earlier level.
  const isRight =
    indent > lastIndent ? /:\s*$/.test(last) : levels.some((level) => level.indent === indent);
  const isBesideHyphen = lastIndent === indent && /^ *- /.test(last);
  if (!isBesideHyphen && (lastIndent === indent || isRight)) return undefined;
  return {
    range: { start: start + indent, end: start + line.trimEnd().length },
    cause: isBesideHyphen
      ? 'this line is indented only as far as the hyphen above it'
      : `this line is indented by ${spaces(indent)}, and the one above it by ${spaces(lastIndent)}`,
    help: whereToPut(levels, (level) => fieldsAt(level.path).includes(key)),
  };
}

/** One level if it's the only one whose map has this field, otherwise each that may be meant. */
function whereToPut(levels: readonly Level[], isField: (level: Level) => boolean): string {
  const [only, other] = levels.filter(isField);
  const outer = levels.at(-1);
  if (levels.every(({ indent }) => indent === 0) || (only === outer && !other))
    return 'Delete the spaces before it.';
  if (only && !other)
    return `Indent it by ${spaces(only.indent)}, like ${only.keys[0]} and the other fields of ${nameOf(only)}.`;
  const inner = levels.filter(({ indent }) => indent > 0);
  const choices = inner.map(
    (level, index) =>
      `by ${spaces(level.indent)} if it belongs to ${index === 0 ? 'the line above' : nameOf(level)}`,
  );
  return `Indent it ${choices.join(', ')}, or not at all if something new starts here.`;
}

/** The maps that are open at the end of some lines, from the innermost outwards. */
function levelsOf(lines: readonly string[]): Level[] {
  const levels: Level[] = [];
  for (const line of lines) {
    const [, before = '', dashes = '', key = ''] =
      /^( *)((?:- +)*)([^\s:#'"]+):(?:\s|$)/.exec(line) ?? [];
    if (key === '') continue;
    const indent = before.length + dashes.length;
    const isItem = dashes !== '';
    while (levels[0] && levels[0].indent > before.length) levels.shift();
    const [parent] = levels;
    if (parent?.indent === indent && !isItem) {
      parent.keys.push(key);
      continue;
    }
    const steps = [parent?.keys.at(-1), isItem ? 0 : undefined].filter(
      (step) => step !== undefined,
    );
    levels.unshift({ indent, path: [...(parent?.path ?? []), ...steps], keys: [key] });
  }
  return levels;
}

function nameOf({ path }: Level): string {
  const name = path.findLast((step) => typeof step === 'string');
  return path.at(-1) === 0 ? `the item of ${name}` : `${name}`;
}

function isContent(line: string): boolean {
  return /^ *[^\s#]/.test(line);
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}

/** The names of the fields that the map at a path may have; empty if any name is allowed. */
export type FieldsAt = (path: Level['path']) => readonly string[];

interface Level {
  indent: number;
  /** The map's place: names, and 0 for the item of a list. */
  path: readonly (string | number)[];
  keys: string[];
}
