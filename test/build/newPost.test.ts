import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkJson, command } from '../helpers/command.ts';
import { build, layOutSite } from '../helpers/docusaurus.ts';

const flags = [
  ...['new', '--event', 'Web & {Data} <3', '--date', '2026-05-01', '--place', 'Oslo'],
  ...[
    '--author',
    'saim',
    '--author',
    'ada=Ada',
    '--tag',
    'on: call',
    '--title',
    ': #"true"',
    '--slug',
    'web',
  ],
];

test('a new post passes the check and builds: with HTML comments, MDX comments and CommonMark', async () => {
  const written: Record<string, string> = {};
  for (const [name, site] of [
    ['html.mdx', { markdown: { mdx1Compat: { comments: true } } }],
    ['mdx.mdx', {}],
    ['commonmark.md', { markdown: { format: 'md' } }],
  ] as const) {
    const siteDir = layOutSite({}, { site, blog: { onUntruncatedBlogPosts: 'throw' } });
    expect(await command(siteDir, flags)).toMatchObject({ status: 0, stderr: '' });
    expect((await checkJson(siteDir)).diagnostics).toEqual([]);
    // The name of its folder contains the date of writing.
    const names = readdirSync(path.join(siteDir, 'blog'), { recursive: true, encoding: 'utf8' });
    const post = names.find((file) => path.basename(file) === 'index.md') ?? '';
    const text = readFileSync(path.join(siteDir, 'blog', post), 'utf8');
    written[`blog/${name}`] = text.replace(/^slug: .*/m, `slug: ${path.parse(name).name}`);
    // The same in each.
    written['blog/authors.yml'] = readFileSync(path.join(siteDir, 'blog/authors.yml'), 'utf8');
  }

  // The file names decide how each is read, as in separate blogs.
  const site = { markdown: { format: 'detect', mdx1Compat: { comments: true } } };
  const siteDir = layOutSite(written, { site, blog: { onUntruncatedBlogPosts: 'throw' } });
  const { status, output } = await build(siteDir);
  expect(status, output).toBe(0);
  for (const slug of ['html', 'mdx', 'commonmark']) {
    const html = readFileSync(path.join(siteDir, `build/blog/${slug}/index.html`), 'utf8');
    const text = html.replace(/<!--.*?-->|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('Conference Web & {Data} &lt;3 When May 1, 2026 Where Oslo');
    expect(html).toContain('What people asked');
    // The prompts are comments, which no reader sees.
    expect(html).not.toContain('no programme');
  }
});

test('without a terminal and options the command asks nothing, and writes nothing', async () => {
  const siteDir = layOutSite({});
  expect(await command(siteDir, ['new', '--event', 'A', '--tag', 'a'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'event-writeups: Missing: --date, --place, --author. See event-writeups new --help.\n',
  });
  expect(existsSync(path.join(siteDir, 'blog/authors.yml'))).toBe(true);
});
