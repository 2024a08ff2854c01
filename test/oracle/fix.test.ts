import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkSite, type Report } from '../../src/plugin/check/check.ts';
import { readFrontMatter } from '../../src/plugin/check/frontMatter/frontMatter.ts';
import { createSource } from '../../src/plugin/check/text/source.ts';
import { settleFixes } from '../../src/plugin/commands/fix.ts';
import { often } from '../helpers/cases.ts';
import { siteOf } from '../helpers/site.ts';
import { createGround } from './docusaurus.ts';
import { blogOfSlips } from './generate/slips.ts';

const ground = createGround();
afterAll(() => ground.remove(), 60_000);

test('a fix keeps authors, tags, subject and visibility of each post, causes no new findings, and is complete after one run', () => {
  fc.assert(
    fc.property(blogOfSlips(), (files) => {
      const dir = ground.layOut({
        config: {},
        files: {
          ...files,
          'static/img/hall.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n',
        },
      });
      try {
        const site = siteOf(dir);
        const first = checkSite(site);
        const { report, files: repaired } = settleFixes(first, dir, (texts) =>
          checkSite(site, { texts }),
        );
        for (const { before, after } of repaired)
          expectSameMeaning(
            before,
            after,
            files['blog/authors.yml'] ?? '',
            files['blog/tags.yml'] ?? '',
          );
        expect(newFindings(first, report)).toEqual([]);
        const texts = new Map(repaired.map(({ file, after }) => [`${dir}/${file}`, after]));
        const again = checkSite(site, { texts });
        expect(settleFixes(again, dir, () => again).files).toEqual([]);
      } finally {
        ground.clear(dir);
      }
    }),
    often(40),
  );
});

/**
 * Returns findings that are new after the fix. A finding isn't new if a wrong form or name of a
 * field hid it: as a list, or under its right name, its content can be checked. Nor is it new if
 * the wrong case of a link or an image hid it, for example that it leads to a draft, or that link
 * previews don't show such a file.
 */
function newFindings(first: Report, after: Report): string[] {
  const before = new Set(findings(first));
  const hidden = new Set(
    first.diagnostics.filter(({ rule }) => HIDING.test(rule)).map(({ file }) => file),
  );
  return (
    findings(after)
      .filter((found) => !before.has(found))
      .filter((found) => ![...hidden].some((file) => found.includes(` ${file} `)))
      // Other posts may spell a word differently that couldn't be read before.
      .filter(
        (found) =>
          hidden.size === 0 || !/^(?:tag-spelling|tag-duplicate|slug-duplicate) /.test(found),
      )
  );
}

/** A rule, a file and a message; line numbers may change. */
function findings({ diagnostics }: Report): string[] {
  return diagnostics.map(({ rule, file, message }) => `${rule} ${file} ${message}`);
}

/** Expects every field to have the same value as before, under its own key or the corrected one. */
function expectSameMeaning(before: string, after: string, authors: string, tags: string): void {
  const [fields, fixed] = [fieldsOf(before), fieldsOf(after)];
  expect(fixed).toHaveLength(fields.length);
  fields.forEach(([key, value], index) => {
    const [newKey, newValue] = fixed[index] ?? ['', undefined];
    if (newKey !== key) expect(newKey).toMatch(WRITABLE);
    if (newKey === 'authors') expectSameWords(value, newValue, authors);
    else if (newKey === 'tags') expectSameWords(value, newValue, tags);
    // The fix writes a file's case as it is on disk.
    else if (newKey === 'image')
      expect(String(newValue).toLowerCase()).toBe(String(value).toLowerCase());
    else expect({ [newKey]: newValue }).toEqual({ [newKey]: value });
  });
}

/**
 * Expects each word to stay, or to become the only key that it can mean: apart from case,
 * separators and accents, or by its name. Two words for one key become one.
 */
function expectSameWords(before: unknown, after: unknown, file: string): void {
  const now = wordsOf(after);
  const readings = wordsOf(before).map((word) => {
    const keys = entriesOf(file)
      .filter((entry) => entry.some((known) => plain(known) === plain(word)))
      .map(([key]) => key);
    return [word, ...(keys.length === 1 ? keys : [])];
  });
  expect(now.filter((word) => !readings.flat().includes(word))).toEqual([]);
  expect(readings.filter((reading) => !reading.some((word) => now.includes(word)))).toEqual([]);
}

/** `a, b` as one text is two words, which a fix may write as a list. */
function wordsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((item) =>
    typeof item === 'string'
      ? item.split(/\s*,\s*/).map((word) => word.trim())
      : [JSON.stringify(item)],
  );
}

function entriesOf(file: string): [string, string][] {
  return [...file.matchAll(/^(\S+):\n {2}\w+: (.*)$/gm)].map(([, key = '', name = '']) => [
    key,
    name,
  ]);
}

function fieldsOf(text: string): [string, unknown][] {
  return Object.entries(readFrontMatter(createSource('post.md', text)).data);
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** The keys that a fix may write instead of a typo, without those that hide or show a post. */
const WRITABLE = /^(?:authors|tags|title|slug|date|description|image|keywords|author)$/;
const HIDING = /^(?:front-matter-(?:type|unknown-key)|(?:image|link)-case)$/;
