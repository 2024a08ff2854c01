import yaml from 'js-yaml';
import type { Diagnostic } from './diagnostic.ts';
import { readFrontMatter } from './frontMatter/frontMatter.ts';
import { countBefore } from './text/binarySearch.ts';
import { applyEdits, type TextEdit } from './text/edits.ts';
import { createSource, type Source } from './text/source.ts';
import { isTrue } from './text/values.ts';

/**
 * Puts the fixes of a report together, file by file. Edits that meet another edit are left for the next run, and a
 * file whose result could not be read as before is left alone: a fix never costs content.
 *
 * @returns the files with their text before and after; nothing is written
 */
export function planFixes(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, Source>,
): FixedFile[] {
  const edits = new Map<string, TextEdit[]>();
  for (const { file, fix } of diagnostics) {
    if (!fix) continue;
    const planned = edits.get(file) ?? [];
    const found = fix.edits.map((edit) => ({ edit, met: metBy(edit, planned) }));
    if (found.some(({ edit, met }) => met.some((other) => !same(edit, other)))) continue;
    for (const { edit, met } of found) if (met.length === 0) insert(edit, planned);
    edits.set(file, planned);
  }
  return [...edits].flatMap(([file, planned]) => {
    const source = sources.get(file);
    if (!source) return [];
    const { text } = applyEdits(source.text, planned);
    if (text === source.text || !readsAsBefore(source, text, planned)) return [];
    return [
      {
        file,
        before: source.text,
        after: text,
        hasByteOrderMark: source.hasByteOrderMark,
        edits: planned,
      },
    ];
  });
}

/** The planned edits that an edit overlaps or touches; planned ones are in the order of the text. */
function metBy({ range }: TextEdit, planned: readonly TextEdit[]): TextEdit[] {
  const first = countBefore(
    planned.length,
    (index) => (planned[index]?.range.end ?? 0) < range.start,
  );
  return planned.slice(first, countBegun(range.end, planned));
}

/** Behind those that begin at the same place. */
function insert(edit: TextEdit, planned: TextEdit[]): void {
  planned.splice(countBegun(edit.range.start, planned), 0, edit);
}

function countBegun(offset: number, planned: readonly TextEdit[]): number {
  return countBefore(planned.length, (index) => (planned[index]?.range.start ?? 0) <= offset);
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.text === b.text && a.range.start === b.range.start && a.range.end === b.range.end;
}

/**
 * Whether front matter and data files can still be read, and the body begins where it did. A fix may rename a field of
 * front matter, so there as many keys are enough; the keys of a data file stay as they are.
 */
function readsAsBefore(source: Source, text: string, edits: readonly TextEdit[]): boolean {
  if (/\.mdx?$/i.test(source.file)) {
    const before = readFrontMatter(source);
    const after = readFrontMatter(createSource(source.file, text));
    const grown = edits
      .filter(({ range }) => range.start < before.bodyStart)
      .reduce((sum, edit) => sum + edit.text.length - (edit.range.end - edit.range.start), 0);
    return (
      before.problem?.kind === after.problem?.kind &&
      after.bodyStart === before.bodyStart + grown &&
      keysOf(before.data).length === keysOf(after.data).length &&
      // A draft that is unlisted too, Docusaurus refuses.
      !(isHiddenTwice(after.data) && !isHiddenTwice(before.data))
    );
  }
  try {
    const after = keysOf(yaml.load(text));
    return keysOf(yaml.load(source.text)).join('\n') === after.join('\n');
  } catch {
    return false;
  }
}

function isHiddenTwice({ draft, unlisted }: Record<string, unknown>): boolean {
  return isTrue(draft) && isTrue(unlisted);
}

function keysOf(value: unknown): string[] {
  return Object.keys(Object(value));
}

export interface FixedFile {
  /** Relative to the site, with forward slashes. */
  file: string;
  before: string;
  after: string;
  hasByteOrderMark: boolean;
  /** What was done, by offsets in `before`. */
  edits: TextEdit[];
}
