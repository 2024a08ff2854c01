import yaml from 'js-yaml';
import memoize from 'lodash/memoize.js';
import type { Diagnostic } from './diagnostic.ts';
import { readFrontMatter } from './frontMatter/frontMatter.ts';
import { sharedValues } from './frontMatter/sharedValues.ts';
import { countBefore } from './text/binarySearch.ts';
import { applyEdits, type TextEdit } from './text/edits.ts';
import { createSource, type Range, type Source } from './text/source.ts';
import { isTrue } from './text/values.ts';

/**
 * Collects the fixes of a report by file. An edit that overlaps another is left for the next run, and
 * one that would change another value too is never made. A file that couldn't be parsed after its edits is left alone, so a fix never loses content.
 *
 * @returns the files with their text before and after; nothing is written
 */
export function planFixes(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, Source>,
): FixedFile[] {
  const edits = new Map<string, TextEdit[]>();
  const sharedIn = memoize((file: string) => sharedValues(yamlOf(sources.get(file))));
  for (const { file, fix } of diagnostics) {
    if (!fix || fix.edits.some(({ range }) => sharedIn(file).some((one) => meets(one, range))))
      continue;
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

/** A data file, or what's before the body of a post. */
function yamlOf(source: Source | undefined): string {
  if (!source) return '';
  const { file, text } = source;
  return /\.mdx?$/i.test(file) ? text.slice(0, readFrontMatter(source).bodyStart) : text;
}

/** Overlaps or touches: what is added right behind a value becomes a part of it. */
function meets(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** The planned edits that an edit overlaps or touches. Planned edits are in text order. */
function metBy({ range }: TextEdit, planned: readonly TextEdit[]): TextEdit[] {
  const first = countBefore(
    planned.length,
    (index) => (planned[index]?.range.end ?? 0) < range.start,
  );
  return planned.slice(first, countBegun(range.end, planned));
}

/** After those that start at the same place. */
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
 * Whether front matter and data files still parse, and the body starts where it did. A fix may
 * rename a front matter field, so only the number of keys has to match; keys of a data file must
 * not change.
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
      // Docusaurus rejects a draft that's also unlisted.
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
  /** The edits, as offsets in `before`. */
  edits: TextEdit[];
}
