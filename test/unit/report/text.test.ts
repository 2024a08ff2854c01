import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/plugin/check/diagnostic.ts';
import { writeGithub } from '../../../src/plugin/report/github.ts';
import { reporters } from '../../../src/plugin/report/index.ts';
import { writeText } from '../../../src/plugin/report/text.ts';
import { finding, reportOf } from '../../helpers/report.ts';
import { checkFiles } from '../../helpers/site.ts';

describe('with many findings of one rule, the text', () => {
  test('counts places only if some are left out', () => {
    const left = (count: number) =>
      writeText(reportOf(many('warning', count))).match(/… and .* more/);
    const counts = Array.from({ length: 30 }, (_, count) => left(count)?.[0]);
    expect(counts).not.toContain('… and 0 more');
    expect(counts.some((words) => words === '… and 1 more')).toBe(true);
  });

  test('shows the first warning in full, lists the next places, and counts the rest', () => {
    const report = reportOf([...many('warning', 404), finding({ file: 'blog/a.md' })]);
    expect(writeText(report)).toBe(
      [
        'warning[image-alt]: The image 0.png has no alt text.',
        '  blog/0.md:1:1',
        '  = help: Describe it.',
        '',
        'warning[image-alt]: 403 more (404 in 202 files)',
        '  blog/0.md:2:1 The image 1.png has no alt text.',
        '  blog/1.md:3:1 The image 2.png has no alt text.',
        '  blog/1.md:4:1 The image 3.png has no alt text.',
        '  blog/2.md:5:1 The image 4.png has no alt text.',
        '  blog/2.md:6:1 The image 5.png has no alt text.',
        '  … and 398 more: event-writeups check --verbose lists them all.',
        '',
        'error[image-missing]: There’s no image /img/gone.png.',
        '  blog/a.md:5:11',
        '  = help: Put the file in static/img, or correct the path.',
        '',
        'hint: Too much to fix at once? Run event-writeups check --write-baseline and commit the file. Later runs only report new findings.',
        '',
        '✖ 1 error, 404 warnings in 203 files · 3 posts, 4 images, 5 links checked · 41 ms',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['five warnings', 'warning', 5, 5, 0],
    ['six warnings', 'warning', 6, 1, 5],
    ['twenty errors', 'error', 20, 20, 0],
    ['twenty-one errors', 'error', 21, 5, 5],
  ] as const)('shows a readable number of %s', (_, severity, count, shown, named) => {
    const text = writeText(reportOf(many(severity, count)));
    expect(text.match(/= help:/g)?.length).toBe(shown);
    expect(text.match(/^ {2}blog\/\d+\.md:\d+:1 The/gm)?.length ?? 0).toBe(named);
  });

  test('shows all with --verbose, in the log of GitHub, and in formats for programs', () => {
    const report = reportOf(many('warning', 30));
    expect(writeText(report, { verbose: true }).match(/= help:/g)?.length).toBe(30);
    expect(writeGithub(report).match(/= help:/g)?.length).toBe(30);
    for (const format of ['json', 'sarif', 'junit'])
      expect(reporters[format]?.(report, {})).toContain('The image 29.png');
  });

  test('counts errors of a rule separately from its warnings', () => {
    const text = writeText(reportOf([...many('warning', 6), ...many('error', 6)]));
    expect(text).toContain('warning[image-alt]: 5 more (6 in 3 files)');
    expect(text.match(/^error\[image-alt\]/gm)?.length).toBe(6);
  });

  test('does not mention the baseline if every finding is shown', () => {
    expect(writeText(reportOf([finding()]))).not.toContain('--write-baseline');
    expect(writeText(reportOf(many('error', 30)))).toContain('--write-baseline');
  });

  test('does not mention the baseline if there is one', () => {
    const baseline = {
      fresh: [],
      known: 0,
      gone: 0,
      shrunk: { version: 1 as const, findings: {} },
    };
    expect(writeText(reportOf(many('warning', 9)))).toContain('--write-baseline');
    expect(writeText(reportOf(many('warning', 9), {}, { baseline }))).not.toContain('baseline');
  });
});

test('errors come last, and each severity is in file order', () => {
  const text = writeText(
    reportOf([
      finding({ file: 'blog/a.md' }),
      finding({ file: 'blog/b.md', severity: 'warning', rule: 'image-alt' }),
      finding({ file: 'blog/c.md', severity: 'info', rule: 'heading-order' }),
      finding({ file: 'blog/d.md', severity: 'warning', rule: 'author-none' }),
    ]),
  );
  expect(text.match(/^\w+\[/gm)).toEqual(['info[', 'warning[', 'warning[', 'error[']);
  expect(text.match(/blog\/\w/g)).toEqual(['blog/c', 'blog/b', 'blog/d', 'blog/a']);
});

describe('something that the whole blog lacks is one finding', () => {
  const posts = (count: number, head = '') =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `blog/${index}.md`,
        `---\ntitle: ${index}\n${head}---\n\nText\n`,
      ]),
    );
  const found = (files: Record<string, string>, config = {}) =>
    checkFiles(files, config).diagnostics.map(({ rule, file }) => `${rule} ${file}`);

  test('of five posts without an author or a marker', () => {
    expect(found(posts(5))).toEqual(['author-none blog/0.md', 'truncate-missing blog/0.md']);
  });

  test('of four posts, each is reported', () => {
    expect(found(posts(4))).toHaveLength(8);
  });

  test('if one post has it, each of the others is reported', () => {
    const one = '---\ntitle: One\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n';
    const files = { 'blog/authors.yml': 'saim:\n  name: Saim\n', ...posts(6), 'blog/x.md': one };
    expect(found(files)).toHaveLength(12);
  });

  test('if one post has an ignore comment, each of the others is reported', () => {
    const hidden =
      '---\ntitle: One\n# event-writeups-ignore author-none: by the team\n---\n\nText\n\n<!-- truncate -->\n';
    const rules = found({ ...posts(5), 'blog/x.md': hidden }).filter((one) =>
      one.startsWith('author-none'),
    );
    expect(rules.length).toBeGreaterThan(4);
  });

  test('if the build stops at each, each is reported', () => {
    const presets = [['classic', { blog: { onUntruncatedBlogPosts: 'throw' } }]];
    expect(found(posts(5), { presets }).filter((one) => one.startsWith('truncate'))).toHaveLength(
      5,
    );
  });
});

/** Findings of one rule, two in each file. */
function many(severity: 'warning' | 'error', count: number): Diagnostic[] {
  return Array.from({ length: count }, (_, index) =>
    finding({
      severity,
      rule: 'image-alt',
      message: `The image ${index}.png has no alt text.`,
      help: 'Describe it.',
      file: `blog/${Math.floor(index / 2)}.md`,
      line: index + 1,
      column: 1,
    }),
  );
}

test('the last line has the colour of the worst finding', () => {
  const lastOf = (...severities: ('error' | 'warning' | 'info')[]) =>
    writeText(reportOf(severities.map((severity) => finding({ severity }))), { color: true })
      .trimEnd()
      .split('\n')
      .at(-1);
  const [red, green, yellow] = ['\u001b[31m✖', '\u001b[32m✔', '\u001b[33m▲'];
  expect(lastOf('info', 'warning', 'error')?.startsWith(red)).toBe(true);
  expect(lastOf('info', 'warning')?.startsWith(yellow)).toBe(true);
  expect(lastOf('info')?.startsWith(green)).toBe(true);
  expect(lastOf()?.startsWith(green)).toBe(true);
});
