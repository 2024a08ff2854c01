import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createChecker, type Report } from '../../src/plugin/check/check.ts';
import { checkFiles, siteOf, writeFiles } from '../helpers/site.ts';

const AUTHORS = { 'blog/authors.yml': 'ana: {name: Ana}\n' };

/** A post with a text. */
function post(text: string): string {
  return `---\nauthors: ana\n---\n\n${text}\n`;
}

function found({ diagnostics }: Report): string[] {
  return diagnostics.map(({ file, line, severity, rule }) => `${file}:${line} ${severity} ${rule}`);
}

const MARKER = '{/* truncate */}\n\n';

describe('a Markdown file that a post imports', () => {
  test('has its references resolved from its own folder, and from the address of the post', () => {
    const report = checkFiles({
      ...AUTHORS,
      'blog/a/index.mdx': post(`${MARKER}import Part from './parts/_part.mdx';\n\n<Part />`),
      'blog/a/parts/_part.mdx':
        '![There](./there.png)\n\n![Gone](./gone.png)\n\n[Dead](/blog/nowhere)\n\n[The post](../index.mdx)\n',
      'blog/a/parts/there.png': '',
    });
    expect(found(report)).toEqual([
      'blog/a/parts/_part.mdx:3 error image-missing',
      'blog/a/parts/_part.mdx:5 error link-missing',
    ]);
  });

  test('adds its ids to the page of the post', () => {
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': post(
        `${MARKER}import Part from './_part.mdx';\n\n[Yes](#in-part) [no](#nowhere)\n\n## Own\n\n<Part />`,
      ),
      'blog/_part.mdx': '## In part\n\n[Up](#own) [no](#gone)\n',
      'blog/b.mdx': post(`${MARKER}[Yes](./a.mdx#in-part) [no](./a.mdx#nowhere)`),
    });
    expect(found(report)).toEqual([
      'blog/_part.mdx:3 warning link-missing',
      'blog/a.mdx:9 warning link-missing',
      'blog/b.mdx:7 warning link-missing',
    ]);
  });

  test('is only checked if the post imports its text', () => {
    const imports = [
      "import {frontMatter as fields} from './_part.mdx';",
      "import * as all from './_part.mdx';",
      "import text from '!!raw-loader!./_part.mdx';",
    ];
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': post(`${MARKER}${imports.join('\n')}\n\nText`),
      'blog/_part.mdx': '![Gone](./gone.png)\n',
    });
    expect(found(report)).toEqual([]);
  });

  test('is reported and counted once, however many posts import it', () => {
    const importing = post(`${MARKER}import Part from '@site/blog/_part.mdx';\n\n<Part />`);
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': importing,
      'blog/b.mdx': importing,
      'blog/_part.mdx': '![Gone](./gone.png)\n\n[Elsewhere](https://example.org)\n',
    });
    expect(found(report)).toEqual(['blog/_part.mdx:1 error image-missing']);
    expect(report.summary).toMatchObject({ posts: 2, images: 1 });
  });

  test('is reported once, even if its links lead elsewhere from each of the posts', () => {
    const importing = post(`${MARKER}import Part from '@site/blog/_part.mdx';\n\n<Part />`);
    const { diagnostics } = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': importing,
      'blog/b.mdx': importing.replace('---\n', '---\nslug: deep/b\n'),
      'blog/c.md': `---\nauthors: ana\ndraft: true\n---\n\nText\n`,
      'blog/_part.mdx': '[Later](c)\n',
    });
    expect(diagnostics.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'blog/_part.mdx: c leads to a draft, which isn’t published.',
    ]);
  });

  test('may import others, and indirectly itself', () => {
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': post(`${MARKER}import One from './_one.mdx';\n\n[Two](#two)\n\n<One />`),
      'blog/_one.mdx': "import Two from './in/_two.mdx';\n\n<Two />\n",
      'blog/in/_two.mdx': "import One from '../_one.mdx';\n\n## Two\n\n![Gone](./gone.png)\n",
    });
    expect(found(report)).toEqual(['blog/in/_two.mdx:5 error image-missing']);
  });

  test('is not checked if no post imports it, or if it is imported as text', () => {
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': post(
        `${MARKER}import text from '!!raw-loader!./_text.mdx';\n\n<pre>{text}</pre>`,
      ),
      'blog/_text.mdx': '![Gone](./gone.png)\n',
      'blog/_nobody.mdx': '![Gone](./gone.png)\n',
    });
    expect(found(report)).toEqual([]);
  });

  test('has to be readable; other plugins may read their files in their own way', () => {
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': post(
        `${MARKER}import One from './_one.mdx';\nimport Two from '@site/docs/_two.mdx';\n\n<One /> <Two />`,
      ),
      'blog/_one.mdx': 'A {brace\n',
      'docs/_two.mdx': 'A {brace\n',
    });
    expect(found(report)).toEqual(['blog/_one.mdx:1 error post-unreadable']);
  });

  test('is checked as a post if it is one', () => {
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': post(`${MARKER}import B from './b.mdx';\n\n[Of b](#of-b)\n\n<B />`),
      'blog/b.mdx': post(`${MARKER}## Of b\n\n![Gone](./gone.png)`),
    });
    expect(found(report)).toEqual(['blog/b.mdx:9 error image-missing']);
    expect(report.summary).toMatchObject({ posts: 2, images: 1 });
  });

  test('has fields that no page shows, so their addresses are not checked', () => {
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': post(`${MARKER}import Part from './_part.mdx';\n\n<Part />`),
      'blog/_part.mdx':
        '---\nimage: ./gone.png\nevent:\n  name: A\n  startDate: 2026-05-01\n  url: /nowhere\n---\n\nText\n',
    });
    expect(found(report)).toEqual([]);
  });

  test('is on lists if the post shows it above the marker', () => {
    const above = "import Part from './_part.mdx';\n\n<Part />\n\n";
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': post(`${above}${MARKER}`),
      'blog/b.mdx': post('Text'),
      'blog/_part.mdx': '[Relative](b)\n',
      'blog/c.mdx': post(`${MARKER}import Other from './_other.mdx';\n\n<Other />`),
      'blog/_other.mdx': '[Relative](b)\n',
    });
    expect(found(report).filter((line) => line.includes('link-missing'))).toEqual([
      'blog/_part.mdx:1 error link-missing',
    ]);
  });

  test('adds its ids to lists only if the post shows it above the marker', () => {
    const imports = "import One from './_one.mdx';\nimport Two from './_two.mdx';\n\n";
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': post(`${imports}[One](#one) [two](#two)\n\n<One />\n\n${MARKER}<Two />`),
      'blog/_one.mdx': '## One\n\n[Two](#two)\n',
      'blog/_two.mdx': '## Two\n\n[Two](#two)\n',
    });
    expect(report.diagnostics.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(
      ['blog/_one.mdx:3:7', 'blog/a.mdx:8:19'],
    );
  });

  describe('on lists that don’t show a heading', () => {
    const LINK = 'blog/a.mdx:8 warning link-missing';

    test.each([
      ['has no other ids than its own', `<One />\n\n${MARKER}`, [LINK]],
      ['may have more with a component of JavaScript', `<One /> <Map />\n\n${MARKER}`, []],
      [
        'may have more with a component and no imported part',
        `<Map />\n\n${MARKER}<One />\n\n`,
        [],
      ],
      ['has no more if that’s below the marker', `${MARKER}<One /> <Map />\n\n`, [LINK]],
      [
        'may have more in an imported part if the page may have more',
        `<One />\n\n${MARKER}<Map />\n\n`,
        [],
      ],
      ['may have more with an id from JavaScript', `<p id={1} /> <One />\n\n${MARKER}`, []],
    ])('%s', (_, text, lines) => {
      const imports = "import One from './_one.mdx';\nimport Map from './map.js';\n";
      const report = checkFiles({
        ...AUTHORS,
        'blog/a.mdx': post(`${imports}\n[Two](#two)\n\n${text}## Two`),
        'blog/_one.mdx': '## One\n',
        'blog/map.js': 'export default () => null;\n',
      });
      expect(found(report)).toEqual(lines);
    });
  });

  describe('is none without an import, but a component may add ids', () => {
    test.each([
      ['to the page', `${MARKER}[Two](#two)\n\n<Map />`, []],
      ['to the page, unless there’s none', `${MARKER}[Two](#two)`, ['link-missing']],
      ['to lists', `[Two](#two)\n\n<Map />\n\n${MARKER}## Two`, []],
      [
        'to lists, unless it’s below the marker',
        `[Two](#two)\n\n${MARKER}<Map />\n\n## Two`,
        ['link-missing'],
      ],
    ])('%s', (_, text, rules) => {
      const report = checkFiles({
        ...AUTHORS,
        'blog/a.mdx': post(`import Map from './map.js';\n\n${text}`),
        'blog/map.js': 'export default () => null;\n',
      });
      expect(report.diagnostics.map(({ rule }) => rule)).toEqual(rules);
    });
  });

  test('that doesn’t exist is one finding', () => {
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': post(`${MARKER}import Part from './_part.mdx';\n\n<Part />`),
    });
    expect(found(report)).toEqual(['blog/a.mdx:7 error link-missing']);
  });

  test('may contain ignore comments', () => {
    const report = checkFiles({
      ...AUTHORS,
      'blog/a.mdx': post(`${MARKER}import Part from './_part.mdx';\n\n<Part />`),
      'blog/_part.mdx':
        '{/* event-writeups-ignore image-missing: drawn later */}\n\n![Gone](./gone.png)\n',
    });
    expect(found(report)).toEqual([]);
  });

  test('is read again when it changes', () => {
    const dir = writeFiles({
      ...AUTHORS,
      'blog/a.mdx': post(`${MARKER}import Part from './_part.mdx';\n\n[In it](#new)\n\n<Part />`),
      'blog/_part.mdx': '## Old\n',
    });
    const checker = createChecker(siteOf(dir));
    expect(found(checker.check())).toEqual(['blog/a.mdx:9 warning link-missing']);
    writeFileSync(path.join(dir, 'blog/_part.mdx'), '## New\n\n![Gone](./gone.png)\n');
    expect(found(checker.check())).toEqual(['blog/_part.mdx:3 error image-missing']);
  });
});
