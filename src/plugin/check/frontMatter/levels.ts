import { columnOf, keyOf } from './indentation.ts';

/** The maps that are open at the end of some lines, from the innermost outwards. */
export function levelsOf(lines: readonly string[]): Level[] {
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
    const path = [...(parent?.path ?? []), ...steps];
    levels.unshift({ indent, path, keys: [key], hyphen: isItem ? before.length : -1 });
  }
  return levels;
}

/** The map with the fields of a column that is open at a line. The outermost map has only its last key here. */
export function levelAt(
  lines: readonly string[],
  index: number,
  column: number,
): Level | undefined {
  const above = lines.slice(0, index + 1);
  const start = above.findLastIndex((line) => columnOf(line) === 0 && keyOf(line) !== '');
  return levelsOf(above.slice(Math.max(start, 0))).find(({ indent }) => indent === column);
}

/** The place of the field on a line. */
export function pathAt(lines: readonly string[], index: number): Level['path'] {
  const line = lines[index] ?? '';
  return [...(levelAt(lines, index, columnOf(line))?.path ?? []), keyOf(line)];
}

/** `event`, `the item of talks`, `the front matter`. */
export function nameOf({ path }: Pick<Level, 'path'>, fieldsAt: FieldsAt): string {
  // Only in the data files can the outermost map have any key.
  const whole = fieldsAt([]).length > 0 ? 'the front matter' : 'the file';
  const name = path.findLast((step) => typeof step === 'string') ?? whole;
  return path.at(-1) === 0 ? `the item of ${name}` : name;
}

/** The names of the fields that the map at a path may have; empty if any name is allowed. */
export type FieldsAt = (path: Level['path']) => readonly string[];

export interface Level {
  indent: number;
  /** The map's place: names, and 0 for the item of a list. */
  path: readonly (string | number)[];
  keys: string[];
  /** The column of the hyphen, for the item of a list; otherwise -1. */
  hyphen: number;
}
