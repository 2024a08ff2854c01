import path from 'node:path';
import yaml from 'js-yaml';
import type { FileIndex } from '../site/fileIndex.ts';
import { relativePath } from '../site/paths.ts';
import type { TextContent } from '../site/readText.ts';
import { readYamlSuppressions, type Suppression } from '../suppressions/suppressions.ts';
import { createMemo, type Memo } from '../text/memo.ts';
import { createSource, type Range, type Source } from '../text/source.ts';
import { endlessField } from './aliases.ts';
import { type FrontMatterProblem, yamlProblem } from './frontMatter.ts';
import { findConflict } from './mergeConflict.ts';
import { createYamlMap, type YamlMap } from './yaml.ts';

/**
 * Reads authors.yml or tags.yml: the first that exists in the given folders, in the order in which
 * Docusaurus looks (utils/src/dataFileUtils.ts). A translated file replaces the default one; the
 * two aren't merged.
 *
 * @param parsed a cache of parsed files; without it, nothing is cached
 */
export function readDataFile(
  name: string,
  dirs: readonly string[],
  siteDir: string,
  files: FileIndex,
  parsed: Memo<string, DataFile> = createMemo(),
): DataFile | undefined {
  for (const dir of dirs) {
    const filePath = path.resolve(dir, name);
    const found = files.lookUp(filePath);
    // A link that leads out of the site counts as existing; nothing is known about the folders
    // beyond it.
    const isLink =
      found.kind === 'outside' && files.lookUp(path.dirname(filePath)).kind === 'folder';
    if (found.kind !== 'file' && !isLink) continue;
    const file = relativePath(siteDir, filePath);
    const content = found.kind === 'file' ? files.read(filePath) : OUTSIDE;
    return parsed.keep(filePath, [content], () => parseDataFile(filePath, file, content));
  }
  return undefined;
}

function parseDataFile(filePath: string, file: string, content: TextContent): DataFile {
  if ('unreadable' in content) {
    const source = createSource(file, '');
    const { reason, detail } = content.unreadable;
    const whole = { start: 0, end: 0 };
    return {
      filePath,
      source,
      data: undefined,
      map: createYamlMap(''),
      suppressions: [],
      problem: { kind: 'unreadable', detail: `${reason}: ${detail}`, range: whole },
    };
  }
  const source = createSource(file, content.text);
  const map = createYamlMap(source.text);
  const suppressions = readYamlSuppressions(source.text);
  const known = { filePath, source, map, suppressions };
  const conflict = findConflict(source.text);
  if (conflict) {
    const problem = { kind: 'conflict', detail: '', range: conflict } as const;
    return { ...known, data: undefined, problem };
  }
  try {
    const data = yaml.load(source.text);
    const endless = endlessField(source.text, data);
    if (!endless) return { ...known, data, problem: undefined };
    const range = map.key([endless.detail]) ?? { start: 0, end: 1 };
    return { ...known, data: undefined, problem: { ...endless, range } };
  } catch (error) {
    const whole = { start: 0, end: source.text.length };
    return { ...known, data: undefined, problem: yamlProblem(error, map, whole) };
  }
}

const OUTSIDE: TextContent = {
  unreadable: { reason: 'outside', detail: 'it leads out of the site' },
};

export interface DataFile {
  filePath: string;
  source: Source;
  /** Parsed but not validated; undefined when it can't be read. */
  data: unknown;
  map: YamlMap;
  suppressions: Suppression[];
  problem: DataFileProblem | undefined;
}

export interface DataFileProblem {
  kind: FrontMatterProblem['kind'] | 'unreadable';
  detail: string;
  range: Range;
}
