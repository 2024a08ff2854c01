import path from 'node:path';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  type JobSummaryOptions,
  ROOM_FOR_ENDING,
  writeJobSummary,
} from '../../../src/plugin/report/jobSummary.ts';
import { escapeMarkdown } from '../../../src/plugin/report/markdown.ts';
import { printable } from '../../../src/plugin/report/printable.ts';
import { finding, HOSTILE, otherPlace, reportOf } from '../../helpers/report.ts';

const MIB = 1024 * 1024;

function summaryOf(
  diagnostics: ReturnType<typeof finding>[],
  options?: Partial<JobSummaryOptions>,
) {
  return writeJobSummary(reportOf(diagnostics), { bytes: MIB, ...options });
}

/**
 * Returns the tables of a text, each below its heading, as GitHub reads them: the cells of every
 * row but the first.
 */
function tablesIn(markdown: string): { heading: string; rows: string[][] }[] {
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const tables: { heading: string; rows: string[][] }[] = [];
  let heading = '';
  for (const node of root.children) {
    if (node.type === 'heading') heading = textOf(node);
    if (node.type !== 'table') continue;
    const rows = node.children.map((row) => row.children.map((cell) => textOf(cell)));
    tables.push({ heading, rows: rows.slice(1) });
  }
  return tables;
}

/** Returns the kinds of nodes in a text, and the targets of its links. */
function nodesIn(markdown: string): { kinds: Set<string>; links: string[] } {
  const kinds = new Set<string>();
  const links: string[] = [];
  const visit = (node: { type: string; url?: string; children?: unknown[] }) => {
    kinds.add(node.type);
    if (node.type === 'link' && node.url) links.push(node.url);
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return { kinds, links };
}

test('has a table per file, with files with errors first', () => {
  const { markdown, listed } = summaryOf([
    finding({ file: 'blog/a.md', severity: 'warning', rule: 'image-alt', help: null }),
    finding({ file: 'blog/b.md', line: 3, fix: { title: 'Write it', edits: [] } }),
    finding({ file: 'blog/b.md', line: 9 }),
  ]);
  expect(listed).toBe(3);
  expect(markdown).toMatchInlineSnapshot(`
    "## event-writeups

    ✖ 2 errors, 1 warning in 2 files · 3 posts, 4 images, 5 links checked · 41 ms

    ### blog/b.md

    | Line | Level | Rule | Problem | What to do |
    | ---: | --- | --- | --- | --- |
    | 3:11 | error | [image-missing](https://event-writeups.github.io/docs/rules/image-missing) | There’s no image /img/gone.png. | Put the file in static/img, or correct the path. To apply it, run npx docusaurus-plugin-event-writeups check --fix. |
    | 9:11 | error | [image-missing](https://event-writeups.github.io/docs/rules/image-missing) | There’s no image /img/gone.png. | Put the file in static/img, or correct the path. |

    ### blog/a.md

    | Line | Level | Rule | Problem | What to do |
    | ---: | --- | --- | --- | --- |
    | 5:11 | warning | [image-alt](https://event-writeups.github.io/docs/rules/image-missing) | There’s no image /img/gone.png. |  |
    "
  `);
});

test('mentions that nothing was found', () => {
  expect(summaryOf([])).toMatchInlineSnapshot(`
    {
      "listed": 0,
      "markdown": "## event-writeups

    ✔ No problems found · 3 posts, 4 images, 5 links checked · 41 ms
    ",
    }
  `);
});

test('links lines to their file if the repository is known', () => {
  const { markdown } = summaryOf([finding({ file: 'blog/a (1)#.md', line: 3 })], {
    pathPrefix: 'website/',
    sourceUrl: 'https://github.com/o/r/blob/abc',
  });
  expect(nodesIn(markdown).links).toContain(
    'https://github.com/o/r/blob/abc/website/blog/a%20%281%29%23.md?plain=1#L3',
  );
  expect(tablesIn(markdown)[0]?.heading).toBe('website/blog/a (1)#.md');
});

test('contains other places and hints', () => {
  const related = [otherPlace('blog/first.md')];
  const report = reportOf([finding({ related })], {}, { hints: ['All 3 are in /img/.'] });
  const { markdown } = writeJobSummary(report, { bytes: MIB, pathPrefix: 'website/' });
  expect(tablesIn(markdown)[0]?.rows[0]?.[3]).toBe(
    'There’s no image /img/gone.png. (first used here: website/blog/first.md:2)',
  );
  expect(markdown).toContain('\nHint: All 3 are in /img/.\n');
});

test('lists only errors with --quiet', () => {
  const { markdown, listed } = summaryOf([finding(), finding({ severity: 'warning' })], {
    quiet: true,
  });
  expect(listed).toBe(1);
  expect(tablesIn(markdown)[0]?.rows).toHaveLength(1);
});

test.each(HOSTILE)('shows text from posts literally: %j', (hostile) => {
  const { markdown } = summaryOf([finding({ file: hostile, message: hostile, help: hostile })]);
  const tables = tablesIn(markdown);
  expect(tables).toHaveLength(1);
  const [table] = tables;
  // Markdown trims the white space in a cell.
  const shown = printable(hostile).trim();
  expect(table?.heading).toBe(path.posix.normalize(shown));
  expect(table?.rows).toEqual([['5:11', 'error', 'image-missing', shown, shown]]);
  const { kinds } = nodesIn(markdown);
  for (const kind of ['html', 'image', 'inlineCode', 'emphasis', 'strong', 'delete', 'code'])
    expect(kinds, kind).not.toContain(kind);
});

test('turns no text into a link or an emoji', () => {
  // GitHub makes these from the raw text, in which the colon is now escaped.
  expect(escapeMarkdown('at 5:11, https://evil.example :tada:')).toBe(
    'at 5:11, https\\://evil.example \\:tada:',
  );
});

describe('GitHub accepts 1 MiB per step', () => {
  const many = Array.from({ length: 8000 }, (_, index) =>
    finding({ file: `blog/${Math.floor(index / 10)}/index.md`, message: '🎉'.repeat(20) }),
  );

  test('findings that do not fit are counted', () => {
    const { markdown, listed } = summaryOf(many);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(MIB);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(MIB - 1000);
    expect(listed).toBeLessThan(many.length);
    expect(markdown.split('\n').at(-2)).toBe(
      `${many.length - listed} more findings didn’t fit: GitHub limits the summary to 1 MiB per step. The log of the step lists them all.`,
    );
  });

  test('listed findings are complete', () => {
    const { markdown, listed } = summaryOf(many, { bytes: 20_000 });
    expect(tablesIn(markdown).flatMap(({ rows }) => rows)).toHaveLength(listed);
  });

  test('also if there is room for less', () => {
    for (let bytes = 1000; bytes < 6000; bytes += 7) {
      const { markdown } = summaryOf(many.slice(0, 100), { bytes });
      expect(Buffer.byteLength(markdown), String(bytes)).toBeLessThanOrEqual(bytes);
    }
  });

  test('warnings are dropped before errors', () => {
    const warnings = many.map((diagnostic) => ({ ...diagnostic, severity: 'warning' as const }));
    const { markdown } = summaryOf([...warnings, finding({ file: 'z.md' })], { bytes: 9000 });
    expect(tablesIn(markdown)[0]?.heading).toBe('z.md');
  });
});

test('the summary only has errors with --quiet', () => {
  const all = [finding({ line: 3 }), finding({ line: 4, severity: 'warning' })];
  const [quiet, whole] = [summaryOf(all, { quiet: true }), summaryOf(all)];
  expect(whole.listed).toBe(2);
  expect(quiet.listed).toBe(1);
  expect(quiet.markdown).toContain('3:11');
  expect(quiet.markdown).not.toContain('4:11');
});

test('uses all bytes except those for the line about the rest', () => {
  const found = [finding({ line: 3 }), finding({ line: 9 })];
  const whole = summaryOf(found).markdown;
  const most = Buffer.byteLength(whole) + ROOM_FOR_ENDING;
  expect(summaryOf(found, { bytes: most })).toEqual({ markdown: whole, listed: 2 });
  expect(summaryOf(found, { bytes: most - 1 }).listed).toBe(1);
});
