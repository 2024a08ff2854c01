import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type CheckOptions,
  checkSite,
  type Report,
  withDiagnostics,
} from '../../src/plugin/check/check.ts';
import { exampleFiles, smallestPicture } from '../../src/plugin/check/pictures/examplePictures.ts';
import type { Example, RuleCommand, RuleLevel } from '../../src/plugin/check/rule.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import type { Site } from '../../src/plugin/check/site/site.ts';
import { readSite } from '../../src/plugin/docusaurus/readSite.ts';

/**
 * Writes files to a new folder, which is removed with the test; an empty text stands for any image.
 * Returns its absolute path.
 *
 * @param whenDone gets the function that removes the folder, if several tests share it
 */
export function writeFiles(
  files: Record<string, string | Buffer>,
  whenDone: WhenDone = onTestFinished,
): string {
  const dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'event-writeups-')));
  whenDone(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content === '' ? smallestPicture(name) : content);
  }
  return dir;
}

/** The site of a Docusaurus config in a folder: by default one with the classic preset. */
export function siteOf(dir: string, config: Record<string, unknown> = {}): Site {
  const whole = {
    title: 'Test',
    url: 'https://example.com',
    presets: [['classic', {}]],
    ...config,
  };
  return readSite(whole, dir, 'docusaurus.config.js');
}

/** Writes files, checks them, and returns the findings. */
export function checkFiles(
  files: Record<string, string | Buffer>,
  config: Record<string, unknown> = {},
  options: CheckOptions = {},
): Report {
  return checkSite(siteOf(writeFiles(files), config), options);
}

/**
 * Checks the example of a rule, and leaves out findings of other rules. Those still run, because an
 * ignore comment may be for one of them.
 */
export function checkExample(example: Example, rule: string, others: readonly string[]): Report {
  const authors = { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n' };
  const locales = example.locales?.map(({ name }) => name);
  const config = locales ? { i18n: { defaultLocale: locales[0], locales } } : {};
  const site = siteOf(writeFiles({ ...authors, ...exampleFiles(example) }), {
    ...config,
    ...example.site,
  });
  for (const blog of site.blogs) Object.assign(blog, example.blog);
  const isOff = rules.some(({ id, severity }) => id === rule && severity === 'off');
  const levels: Record<string, RuleLevel> = isOff ? { [rule]: 'warning' } : {};
  const { frontMatter, house, now, answers } = example;
  const report = checkSite(site, {
    levels,
    command: commandOf(rule),
    answers: answers && new Map(Object.entries(answers)),
    ...(frontMatter && { frontMatter }),
    ...(house && { house }),
    now: now === undefined ? undefined : new Date(now),
  });
  return withDiagnostics(
    report,
    report.diagnostics.filter((found) => found.rule === rule || !others.includes(found.rule)),
  );
}

/** Returns a command that applies a rule: `check`, if that does. */
export function commandOf(rule: string): RuleCommand {
  return rules.find(({ id }) => id === rule)?.commands?.[0] ?? 'check';
}

/** The files of an example without the marks around its problems. */
export function withoutMarks(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, content.replace(/[⟦⟧]/g, '')]),
  );
}

/** Returns the places between ⟦ and ⟧ in the files of an example, in file and text order. */
export function markedPlaces(files: Record<string, string>): string[] {
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, content]) => {
      const places: string[] = [];
      let plain = '';
      let start = '';
      for (const character of content) {
        if (character === '⟦') start = position(plain);
        else if (character === '⟧') places.push(`${file}:${start}-${position(plain)}`);
        else plain += character;
      }
      return places;
    });
}

function position(text: string): string {
  const lines = text.split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

export type WhenDone = (remove: () => void) => void;
