import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite, type Report } from '../../src/plugin/check/check.ts';
import { readContent } from '../../src/plugin/check/content.ts';
import { planFixes } from '../../src/plugin/check/fix.ts';
import { applyEdits, type TextEdit } from '../../src/plugin/check/text/edits.ts';
import { createSource, type Range } from '../../src/plugin/check/text/source.ts';
import { settleFixes } from '../../src/plugin/commands/fix.ts';
import { readSite } from '../../src/plugin/docusaurus/readSite.ts';
import { runCheckHere } from '../helpers/runCheck.ts';
import { writeFiles } from '../helpers/site.ts';

/** A folder of real blogs, `repos/<owner>__<name>/` each, with their known problems in `oracle/`. */
const { CORPORA } = process.env;
const names = CORPORA ? readdirSync(path.join(CORPORA, 'repos')).sort() : [];

describe.skipIf(names.length === 0)('on real blogs', () => {
  test.for(names)(
    '--fix causes no new errors, and changes no other byte: %s',
    { timeout: 120_000 },
    async (name) => {
      const { dir, config } = layOut(name);
      const site = readSite(config, dir, 'docusaurus.config.mjs');
      const before = snapshot(dir);

      // The fields that may change in each round.
      const expected = new Map<string, string>();
      const texts = new Map<string, string>();
      const first = checkSite(site);
      let report: Report = first;
      for (let fixes = planFixes(report.diagnostics, report.sources); fixes.length > 0; ) {
        for (const fixed of fixes) {
          const { file, edits } = fixed;
          expect(outside(fixed.after, moved(edits)), file).toBe(
            outside(
              fixed.before,
              edits.map(({ range }) => range),
            ),
          );
          const text = (fixed.hasByteOrderMark ? '\uFEFF' : '') + fixed.after;
          expected.set(file, text);
          texts.set(path.resolve(dir, file), text);
        }
        report = checkSite(site, { texts });
        fixes = planFixes(report.diagnostics, report.sources);
      }
      const fixable = first.diagnostics.filter(({ fix }) => fix).length;
      console.log(
        `${name}: ${first.summary.errors} errors, ${fixable} fixes in ${expected.size} files, then ${report.summary.errors} errors`,
      );
      expect(report.summary.errors).toBeLessThanOrEqual(first.summary.errors);

      const run = await runCheckHere(dir, '--fix', '--format', 'json');
      const after = snapshot(dir);
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [file, content] of after) {
        const wanted = expected.get(file);
        const same =
          wanted === undefined
            ? before.get(file)?.equals(content)
            : content.equals(Buffer.from(wanted));
        expect(same, file).toBe(true);
      }
      expect(JSON.parse(run.stdout).summary.errors).toBe(report.summary.errors);

      await runCheckHere(dir, '--fix');
      for (const [file, content] of snapshot(dir))
        expect(after.get(file)?.equals(content), file).toBe(true);
    },
  );

  test.for(names)(
    '--fix restores every byte that typos changed: %s',
    { timeout: 120_000 },
    (name) => {
      const { dir, config } = layOut(name);
      const site = readSite(config, dir, 'docusaurus.config.mjs');
      const content = readContent(site);
      const originals = new Map<string, string>();
      const texts = new Map<string, string>();
      const slips = new Map<string, TextEdit[]>();
      const posts = content.localizedBlogs.flatMap((localizedBlog) => localizedBlog.posts);
      const images = posts.flatMap(({ post, images }) =>
        images.map((image) => ({ ...image, filePath: post.filePath })),
      );
      for (const { filePath, source, reference, verdict } of images) {
        const range = reference.definition ?? reference.range;
        const written = source.text.slice(range.start, range.end);
        const ending = /\.[a-z]{3,4}$/.exec(written);
        if (verdict.status !== 'found' || written !== reference.target || !ending) continue;
        const at = { start: range.start + ending.index, end: range.end };
        originals.set(filePath, (source.hasByteOrderMark ? '\uFEFF' : '') + source.text);
        const known = slips.get(filePath) ?? [];
        if (!known.some((edit) => edit.range.start === at.start))
          slips.set(filePath, [...known, { range: at, text: ending[0].toUpperCase() }]);
      }
      for (const [file, edits] of slips) {
        const { text, hasByteOrderMark } = createSource('', originals.get(file) ?? '');
        const ordered = edits.sort((a, b) => a.range.start - b.range.start);
        texts.set(file, (hasByteOrderMark ? '\uFEFF' : '') + applyEdits(text, ordered).text);
      }
      const first = checkSite(site, { texts });
      const wrong = first.diagnostics.filter(({ rule }) => rule === 'image-case');
      console.log(`${name}: ${wrong.length} paths in the wrong case, in ${texts.size} files`);
      expect(wrong.length).toBeGreaterThan(0);
      const { files } = settleFixes(first, dir, (repaired) =>
        checkSite(site, { texts: new Map([...texts, ...repaired]) }),
      );
      // Its other changes are right without typos too: a misspelt author field, for example.
      const others = settleFixes(checkSite(site), dir, (texts) => checkSite(site, { texts })).files;
      const isOther = (file: string) => others.some((other) => other.file === file);
      const given = files.filter(({ file }) => !isOther(file));
      expect(given.length).toBe(texts.size);
      for (const { file, after } of given)
        expect(after === originals.get(path.resolve(dir, file)), file).toBe(true);
    },
  );
});

/** A copy of a blog, with a config made from its settings. */
function layOut(name: string): { dir: string; config: Record<string, unknown> } {
  const { settings, site } = JSON.parse(
    readFileSync(path.join(CORPORA ?? '', 'oracle', `${name}.json`), 'utf8'),
  ) as { settings: Settings; site: string };
  const whole = writeFiles({});
  cpSync(path.join(CORPORA ?? '', 'repos', name), whole, {
    recursive: true,
    verbatimSymlinks: true,
  });
  const dir = path.join(whole, site);
  for (const file of readdirSync(dir).filter((entry) => /^docusaurus\.config\./.test(entry)))
    rmSync(path.join(dir, file));
  const config = configOf(settings);
  writeFileSync(
    path.join(dir, 'docusaurus.config.mjs'),
    `export default ${JSON.stringify(config)};\n`,
  );
  if (!existsSync(path.join(dir, 'package.json')))
    writeFileSync(path.join(dir, 'package.json'), '{}');
  return { dir, config };
}

function configOf({ blogs, baseUrl, trailingSlash, staticDirectories }: Settings) {
  const translated = [...new Set(blogs.flatMap(({ i18n }) => Object.keys(i18n ?? {})))];
  const locales = translated.includes('en') ? ['zh', 'en'] : ['en', ...translated.sort()];
  const [first, ...others] = blogs.map(({ id, path: dir, route, authors, exclude, opts }) => ({
    path: dir,
    routeBasePath: route,
    authorsMapPath: authors ?? 'authors.yml',
    ...opts,
    ...(id === 'default' ? {} : { id }),
    ...(exclude ? { exclude } : {}),
  }));
  return {
    title: 'A blog',
    url: 'https://example.com',
    baseUrl: baseUrl || '/',
    staticDirectories,
    i18n: { defaultLocale: locales[0], locales },
    presets: [['classic', { docs: false, blog: first }]],
    plugins: others.map((options) => ['@docusaurus/plugin-content-blog', options]),
    markdown: { mdx1Compat: { comments: true, admonitions: true, headingIds: true } },
    ...(trailingSlash === null ? {} : { trailingSlash }),
  };
}

function snapshot(dir: string): Map<string, Buffer> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(dir, file), readFileSync(file)]),
  );
}

function outside(text: string, ranges: readonly Range[]): string {
  return ranges.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function moved(edits: readonly { range: Range; text: string }[]): Range[] {
  let shift = 0;
  return edits.map(({ range, text }) => {
    const start = range.start + shift;
    shift += text.length - (range.end - range.start);
    return { start, end: start + text.length };
  });
}

interface Settings {
  baseUrl: string;
  trailingSlash: boolean | null;
  staticDirectories: string[];
  blogs: {
    id: string;
    path: string;
    route: string;
    i18n?: Record<string, string>;
    authors?: string;
    exclude?: string[];
    opts?: Record<string, unknown>;
  }[];
}
