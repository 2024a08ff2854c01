import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { expect } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { exampleFiles, photo } from '../../src/plugin/check/pictures/examplePictures.ts';
import type { Example } from '../../src/plugin/check/rule.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { root } from './run.ts';
import { commandOf, siteOf, writeFiles } from './site.ts';

/**
 * Examples that are tests but not part of the documentation: the edge cases of a rule
 * (test/examples).
 */
export function furtherExamples(rule: string): FurtherExample[] {
  const file = path.join(root, 'test/examples', `${rule}.yml`);
  return existsSync(file) ? (load(readFileSync(file, 'utf8')) as FurtherExample[]) : [];
}

/** A rule's findings for an example of the tests: place, severity, texts, and the fix. */
export function expectFurther(
  { finds, photos = {}, ...example }: FurtherExample,
  rule: string,
): void {
  const pictures = Object.entries(photos).map(([name, settings]) => [name, photo(settings)]);
  const files = { ...example.files, ...Object.fromEntries(pictures) };
  const authors = { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n' };
  const site = siteOf(writeFiles({ ...authors, ...exampleFiles({ files }) }), { ...example.site });
  for (const blog of site.blogs) Object.assign(blog, example.blog);
  const isOff = rules.some(({ id, severity }) => id === rule && severity === 'off');
  const { diagnostics } = checkSite(site, {
    levels: isOff ? { [rule]: 'warning' } : {},
    command: commandOf(rule),
    answers: example.answers && new Map(Object.entries(example.answers)),
    ...(example.house && { house: example.house }),
    ...(example.frontMatter && { frontMatter: example.frontMatter }),
    now: example.now === undefined ? undefined : new Date(example.now),
  });
  const found = diagnostics.filter((diagnostic) => diagnostic.rule === rule).map(write);
  expect(found).toEqual(finds);
}

function write(diagnostic: Diagnostic): string {
  const { severity, stopsLoading, message, help, label, fix, related } = diagnostic;
  return [
    `${placeOf(diagnostic)} ${severity}${stopsLoading ? '!' : ''}`,
    ...[message, help, label, fix?.title].filter((part) => part !== undefined && part !== null),
    ...related.map((other) => `${placeOf(other)} ${other.message}`),
  ].join(' | ');
}

function placeOf({ file, line, column, endLine, endColumn }: Place): string {
  return `${file}:${line}:${column}-${endLine}:${endColumn}`;
}

export interface FurtherExample extends Example {
  /** Photos among the files, with what is special about each. */
  photos?: Record<string, Parameters<typeof photo>[0]>;
  /**
   * `file:line:column-line:column severity | message | help | label | fix | related`, as far as
   * they exist. `error!` marks an error that stops Docusaurus.
   */
  finds: string[];
}

type Place = Pick<Diagnostic, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;
