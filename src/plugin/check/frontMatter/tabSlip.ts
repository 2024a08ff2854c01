import { indentOf, isContent, keyOf, lineNumber, spaces } from './indentation.ts';
import { whereToPut } from './indentSlip.ts';
import { type FieldsAt, levelsOf } from './levels.ts';
import type { Line, YamlSlip } from './yamlSlip.ts';

/** Finds a tab in the indentation of a line, and says how many spaces belong there. */
export function tabSlip(
  text: string,
  { line, start }: Line,
  fieldsAt: FieldsAt,
): YamlSlip | undefined {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  if (!indent.includes('\t') || !isContent(line.trimStart())) return undefined;
  const above = text.slice(0, start).split('\n').filter(isContent);
  return {
    range: { start, end: start + indent.length },
    cause: 'this line is indented with a tab',
    help: replacedTabs(text, start, above) ?? helpForLine(above, line.trimStart(), fieldsAt),
  };
}

/** A block that's indented with tabs throughout. */
function replacedTabs(text: string, start: number, above: readonly string[]): string | undefined {
  const lines = text.slice(start).split('\n');
  const end = lines.findIndex((line) => /^ *[^\s]/.test(line));
  const block = lines.slice(0, end === -1 ? lines.length : end);
  while (block.at(-1)?.trim() === '') block.pop();
  const [width = 0] = block.map((line) => 2 * (/^\t*/.exec(line)?.[0].length ?? 0));
  const isFitting =
    levelsOf(above).some((level) => level.indent === width) || opened(above)?.indent === width;
  if (block.length < 2 || !isFitting || block.some((line) => /^\s*? \t/.test(line)))
    return undefined;
  const first = lineNumber(text, start);
  const last = first + block.length - 1;
  return `Replace each tab at the start of lines ${first} ${block.length === 2 ? 'and' : 'to'} ${last} with 2 spaces.`;
}

function helpForLine(above: readonly string[], line: string, fieldsAt: FieldsAt): string {
  const key = keyOf(line);
  const inner = opened(above);
  if (inner && (fieldsAt(inner.path).includes(key) || line.startsWith('- ')))
    return `Start the line with ${spaces(inner.indent)} instead: it belongs to ${inner.name}.`;
  const levels = levelsOf(above);
  return levels.length === 0
    ? 'Delete the tab.'
    : whereToPut(levels, key, Number.NaN, fieldsAt).replace('Delete the spaces', 'Delete the tab');
}

/** The map that the last line names and doesn't fill. */
function opened(above: readonly string[]): Opened | undefined {
  const last = above.at(-1) ?? '';
  if (!/:\s*(?:#.*)?$/.test(last)) return undefined;
  const [level] = levelsOf(above);
  const name = keyOf(last);
  return {
    name,
    indent: (level?.indent ?? indentOf(last)) + 2,
    path: [...(level?.path ?? []), name],
  };
}

interface Opened {
  name: string;
  indent: number;
  path: (string | number)[];
}
