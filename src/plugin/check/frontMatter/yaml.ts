import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import yaml from 'js-yaml';
import type { Alias, Document, Node, Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import type { Range } from '../text/source.ts';
import { isRecord } from '../text/values.ts';

/**
 * Finds the positions of values in a YAML text.
 *
 * The values themselves come from js-yaml, as in Docusaurus; `yaml` is slower, so it's only used
 * for positions, and only in files with findings.
 */
export function createYamlMap(text: string, offset = 0): YamlMap {
  let parsed: Document.Parsed<ParsedNode> | undefined;
  const pairs = new WeakMap<YAMLMap, Map<string | undefined, Pair>>();
  const meant = new WeakMap<Alias, Node>();
  const document = (): Document.Parsed<ParsedNode> => {
    parsed ??= parseDocument(text, false);
    return parsed;
  };

  function find(path: YamlPath): { key: Node | null; value: Node | null } {
    let key: Node | null = null;
    let value: Node | null = document().contents;
    for (const step of path) {
      if (isAlias(value)) value = resolved(value);
      if (isMap(value)) {
        const pair = pairsOf(value).get(String(step));
        if (!pair) return { key: null, value: null };
        key = pair.key as Node | null;
        value = pair.value as Node | null;
      } else if (isSeq(value)) {
        key = null;
        value = (value.items[Number(step)] ?? null) as Node | null;
      } else {
        return { key: null, value: null };
      }
    }
    return { key, value };
  }

  /** Each alias is only resolved once, because `yaml` looks through the document for its anchor. */
  function resolved(alias: Alias): Node | null {
    const node = meant.get(alias) ?? alias.resolve(document());
    if (node) meant.set(alias, node);
    return node ?? null;
  }

  /**
   * Finds the first pair of each key: a map may have a hundred thousand keys and be queried for
   * each.
   */
  function pairsOf(map: YAMLMap): Map<string | undefined, Pair> {
    let known = pairs.get(map);
    if (!known) {
      known = new Map();
      for (const item of map.items) {
        const key = scalarText(item.key);
        if (!known.has(key)) known.set(key, item);
      }
      pairs.set(map, known);
    }
    return known;
  }

  const rangeOf = (node: Node | null): Range | undefined => {
    const range = node?.range;
    if (!range) return undefined;
    return trimEnd(text, { start: range[0], end: range[1] }, offset);
  };

  return {
    value(path) {
      const { key, value } = find(path);
      const range = rangeOf(value);
      return range && range.end > range.start ? range : (rangeOf(key) ?? range);
    },
    key(path) {
      return rangeOf(find(path).key);
    },
    content(path) {
      const { value } = find(path);
      const range = rangeOf(value);
      if (!range || !isQuoted(value)) return range;
      const start = range.start + 1;
      return { start, end: Math.max(start, range.end - 1) };
    },
    raw(path) {
      const range = rangeOf(find(path).value);
      return range && text.slice(range.start - offset, range.end - offset);
    },
    plainTexts() {
      const { isPair, visit } = yamlModule();
      const found: PlainText[] = [];
      visit(document(), {
        Scalar(key, node, ancestors) {
          const range = rangeOf(node);
          if (key === 'key' || node.type !== 'PLAIN' || !range || range.end === range.start) return;
          const field = scalarText(ancestors.findLast((one) => isPair(one))?.key) ?? '';
          found.push({ field, text: node.source ?? '', range });
        },
      });
      return found;
    },
    comment(path) {
      return find(path).value?.comment ?? undefined;
    },
    firstError() {
      if (text.length > 500_000) return undefined;
      // `yaml` compares every key with every other: for tens of thousands of keys that takes
      // minutes.
      const [error] = parseDocument(text, text.length < 100_000).errors;
      return (
        error && {
          code: error.code,
          message: error.message,
          range: placeOfError(text, error, offset),
        }
      );
    },
  };
}

/**
 * Whether YAML reads a text without quotes as that same text, also in a list: `[yes, c#]` contains
 * neither as a string.
 */
export function isPlainText(text: string): boolean {
  try {
    return isDeepStrictEqual(yaml.load(`[${text}]`), [text]) && !WORD_FOR_A_VALUE.test(text);
  } catch {
    return false;
  }
}

/** Whether a text is a YAML map, as front matter must be. */
export function isYamlMap(text: string): boolean {
  try {
    return isRecord(yaml.load(text));
  } catch {
    return false;
  }
}

/** YAML 1.1, which some editors and tools use, reads these as booleans. */
const WORD_FOR_A_VALUE = /^(?:y|n|yes|no|on|off)$/i;

// Loaded when a position is first needed: a clean blog never needs it.
const require = createRequire(import.meta.url);
type YamlModule = typeof import('yaml');
const yamlModule = (): YamlModule => require('yaml') as YamlModule;

function parseDocument(text: string, uniqueKeys: boolean): Document.Parsed<ParsedNode> {
  return yamlModule().parseDocument(isDeep(text) ? '' : text, {
    uniqueKeys,
    // Each error would look up its line, and there may be one for every third character.
    prettyErrors: false,
  }) as Document.Parsed<ParsedNode>;
}

/**
 * Whether a text is nested deeper than js-yaml reads (100 levels). `yaml` recurses for each level,
 * and overflowing the stack may end the process. Brackets inside values count too; then positions
 * are unknown, which does no harm.
 */
function isDeep(text: string): boolean {
  if (/^ {200}|^[ \t]*(?:[-?:][ \t]+){100}/m.test(text)) return true;
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') depth++;
    else if (depth > 0) depth--;
    if (depth > 100) return true;
  }
  return false;
}

const isMap = (node: unknown): node is YAMLMap => yamlModule().isMap(node);
const isSeq = (node: unknown): node is YAMLSeq => yamlModule().isSeq(node);
const isAlias = (node: unknown) => yamlModule().isAlias(node);

function scalarText(node: unknown): string | undefined {
  const { isScalar } = yamlModule();
  return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
}

function isQuoted(node: unknown): boolean {
  const { isScalar } = yamlModule();
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

/**
 * `yaml` often points at the first character only; the problem is the whole duplicate key, or the
 * rest of the line. For a key without a value, it points at the end of that line.
 */
function placeOfError(
  text: string,
  { code, pos }: { code: string; pos: [number, number] },
  offset: number,
): Range {
  const isTwice = code === 'DUPLICATE_KEY';
  const start = isTwice ? pos[0] + text.slice(pos[0]).search(/\S|$/) : pos[0];
  const [line = ''] = text.slice(start).split('\n', 1);
  const length = isTwice ? text.slice(start).search(/[:\r\n]/) : line.trimEnd().length;
  return { start: start + offset, end: Math.max(pos[1], start + length) + offset };
}

function trimEnd(text: string, range: Range, offset: number): Range {
  const { length } = text.slice(range.start, range.end).trimEnd();
  return { start: range.start + offset, end: range.start + length + offset };
}

/** The positions of values, as ranges in the whole file. `undefined` when there's no such path. */
export interface YamlMap {
  /** The value as written, including quotes; for an empty value, its key. */
  value(path: YamlPath): Range | undefined;
  key(path: YamlPath): Range | undefined;
  /** The value without its quotes. */
  content(path: YamlPath): Range | undefined;
  /** The value as written. */
  raw(path: YamlPath): string | undefined;
  /** All values without quotes, in text order. */
  plainTexts(): PlainText[];
  /** The comment after a value, without the `#`. */
  comment(path: YamlPath): string | undefined;
  /** Only the first: later errors mostly result from it. */
  firstError(): YamlProblem | undefined;
}

export interface PlainText {
  /** The name of the field that it belongs to; for a list item, that of the list. */
  field: string;
  text: string;
  range: Range;
}

export type YamlPath = readonly (string | number)[];

export interface YamlProblem {
  code: string;
  message: string;
  range: Range;
}
