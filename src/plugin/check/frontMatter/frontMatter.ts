// The room frontMatter/: YAML with positions, in posts and in authors.yml and tags.yml, and the
// fields that Docusaurus supports.

import { createRequire } from 'node:module';
import yaml from 'js-yaml';
import type { Range, Source } from '../text/source.ts';
import { isRecord } from '../text/values.ts';
import { endlessField } from './aliases.ts';
import { findConflict } from './mergeConflict.ts';
import { findOpenQuote } from './openQuote.ts';
import { findPrintedBlock } from './printedBlock.ts';
import { readableFields } from './readableFields.ts';
import { createYamlMap, type YamlMap } from './yaml.ts';

/**
 * Reads a post's front matter with the values that Docusaurus sees: cut where gray-matter cuts, and
 * parsed with the same YAML parser (js-yaml 4; gray-matter's own js-yaml 3 reads `12:30` as 750).
 * Front matter that names a language goes to gray-matter itself, which is slower than the rest of
 * reading a post. Script engines always fail here: a check never runs code from a post.
 *
 * @returns the data, the offset of the body and, if the block can't be read, the problem instead of
 * the data.
 */
export function readFrontMatter(source: Source): FrontMatter {
  const { text } = source;
  const block = findBlock(text);
  if (!block)
    return {
      data: {},
      event: undefined,
      bodyStart: 0,
      map: createYamlMap(''),
      problem: printedBlock(text, 0),
    };

  const map = createYamlMap(text.slice(block.yaml.start, block.yaml.end), block.yaml.start);
  const broken = (problem: FrontMatterProblem): FrontMatter => ({
    data: isReadableInParts(problem) ? readableFields(text.slice(0, block.yaml.end)) : {},
    event: undefined,
    bodyStart: block.bodyStart,
    map,
    problem,
  });

  const language = block.language.toLowerCase();
  if (!LANGUAGES.has(language) && block.language !== 'json') {
    return broken({
      kind: SCRIPT_LANGUAGES.has(language) ? 'script' : 'language',
      detail: block.language,
      range: block.languageRange,
    });
  }
  if (!block.closed) return broken({ kind: 'unclosed', detail: '', range: { start: 0, end: 3 } });
  const conflict = findConflict(text.slice(0, block.bodyStart));
  if (conflict) return broken({ kind: 'conflict', detail: '', range: conflict });
  try {
    const written = text.slice(block.yaml.start, block.yaml.end);
    const isPlain = block.language === '' || written.length > LARGEST_FOR_GRAY_MATTER;
    const start = block.language === '' ? 3 : block.languageRange.end;
    const data = isPlain
      ? readBlock(text.slice(start, block.yaml.end), block.language)
      : readLanguage(text);
    if (!isRecord(data)) return broken({ kind: 'not-a-map', detail: '', range: block.yaml });
    const endless = endlessField(written, data);
    if (endless) return broken({ ...endless, range: map.key([endless.detail]) ?? block.yaml });
    const quote = findOpenQuote(written, data);
    if (quote)
      return broken({
        kind: 'open-quote',
        detail: quote.closed,
        range: shift(quote.range, block.yaml.start),
      });
    const event = Object.hasOwn(data, 'event') ? asWritten(written, data).event : undefined;
    const problem = printedBlock(text, block.bodyStart);
    return { data, event, bodyStart: block.bodyStart, map, problem };
  } catch (error) {
    return broken(yamlProblem(error, map, block.yaml));
  }
}

/**
 * As in gray-matter, a block with nothing but comments has no fields. It's read line by line,
 * because a pattern would need quadratic time for white space.
 *
 * @throws what the language's parser throws
 */
function readBlock(written: string, language: string): unknown {
  const isEmpty = written.split('\n').every((line) => /^\s*(?:#.|$)/s.test(line));
  if (isEmpty) return {};
  return language === 'json' ? JSON.parse(written) : (yaml.load(written) ?? {});
}

/**
 * The same values as text. js-yaml turns `2026-05-01` and `2026-05-01T18:00:00+02:00` into dates in
 * UTC, losing the offset, and `2026` into a number; but an event's dates count as written.
 */
function asWritten(text: string, data: Record<string, unknown>): Record<string, unknown> {
  try {
    const written = yaml.load(text, { schema: TEXT_ONLY });
    return isRecord(written) ? written : data;
  } catch {
    // JSON that isn't valid YAML, for example with tabs before its keys.
    return data;
  }
}

/** @throws what the language's parser throws */
function readLanguage(text: string): unknown {
  const matter = createRequire(import.meta.url)('gray-matter') as typeof import('gray-matter');
  return matter(text, { engines: ENGINES }).data;
}

/**
 * Returns js-yaml's message and place, or `yaml`'s more exact place if it finds the problem too.
 */
export function yamlProblem(error: unknown, map: YamlMap, block: Range): FrontMatterProblem {
  const { reason, mark } = error as Partial<yaml.YAMLException>;
  const seen = map.firstError();
  const duplicate = reason?.includes('duplicated mapping key') ?? false;
  if (seen && duplicate === (seen.code === 'DUPLICATE_KEY')) {
    return {
      kind: duplicate ? 'duplicate-key' : 'syntax',
      detail: reason ?? seen.message,
      range: atLeastOne(seen.range, block),
    };
  }
  const start = Math.min(block.start + (mark?.position ?? 0), block.end);
  return {
    kind: duplicate ? 'duplicate-key' : 'syntax',
    detail: reason ?? (error instanceof Error ? error.message : String(error)),
    range: atLeastOne({ start, end: start }, block),
  };
}

/** Whether the block ends where it seems to, so that some fields and the text can be read. */
export function isReadableInParts({ kind }: FrontMatterProblem): boolean {
  return kind === 'syntax' || kind === 'duplicate-key' || kind === 'open-quote';
}

function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

function atLeastOne(range: Range, block: Range): Range {
  const start = Math.min(range.start, Math.max(block.start, block.end - 1));
  return { start, end: Math.max(Math.min(range.end, block.end), start + 1) };
}

/** Finds where gray-matter would cut (its index.js, `parseMatter`). */
function findBlock(text: string): Block | undefined {
  if (!text.startsWith('---') || text[3] === '-') return undefined;
  const lineEnd = text.search(/\r?\n/);
  const firstLineEnd = lineEnd === -1 ? text.length : lineEnd;
  const language = text.slice(3, firstLineEnd).trim();
  const close = text.indexOf('\n---', 3);
  const start = firstLineEnd + (text[firstLineEnd] === '\r' ? 2 : 1);
  const end = close === -1 ? text.length : close;
  let bodyStart = close === -1 ? text.length : close + 4;
  if (text[bodyStart] === '\r') bodyStart++;
  if (text[bodyStart] === '\n') bodyStart++;
  return {
    yaml: { start: Math.min(start, end), end },
    bodyStart,
    language,
    languageRange: { start: 3, end: firstLineEnd },
    closed: close !== -1,
  };
}

function printedBlock(text: string, bodyStart: number): FrontMatterProblem | undefined {
  const found = findPrintedBlock(text, bodyStart);
  return found && { kind: 'misplaced', detail: found.cause, range: found.range };
}

function refuse(): never {
  throw new Error('Front matter in a programming language is not run.');
}

/** JSON is parsed as in gray-matter: it's data, and Docusaurus publishes such a post. */
const ENGINES = {
  yaml: { parse: (text: string) => (yaml.load(text) ?? {}) as object },
  javascript: { parse: refuse },
};

/** In characters: its time grows with the square of the white space. */
const LARGEST_FOR_GRAY_MATTER = 20_000;

/**
 * Reads every value as text; `<<` merges, as when Docusaurus reads it (js-yaml/lib/type/merge.js).
 */
const TEXT_ONLY = yaml.FAILSAFE_SCHEMA.extend({
  implicit: [
    new yaml.Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (key) => key === '<<' }),
  ],
});

const LANGUAGES = new Set(['', 'yaml', 'yml']);
const SCRIPT_LANGUAGES = new Set(['js', 'javascript', 'coffee', 'coffeescript', 'cson']);

export interface FrontMatter {
  data: Record<string, unknown>;
  /** The value of `event`, with all values as they were written. */
  event: unknown;
  /** The offset at which the post's text begins. */
  bodyStart: number;
  map: YamlMap;
  problem: FrontMatterProblem | undefined;
}

export interface FrontMatterProblem {
  kind:
    | 'syntax'
    | 'duplicate-key'
    /** The quote of a value closes only after other fields; `detail` is the value, closed. */
    | 'open-quote'
    | 'unclosed'
    | 'conflict'
    | 'script'
    | 'language'
    | 'not-a-map'
    | 'misplaced'
    /** Aliases repeat more than a build can print, or the value that contains them. */
    | 'endless'
    | 'circular'
    /** The config's own parser fails. */
    | 'parser';
  detail: string;
  range: Range;
}

interface Block {
  yaml: Range;
  bodyStart: number;
  language: string;
  languageRange: Range;
  closed: boolean;
}
