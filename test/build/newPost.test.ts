import { existsSync, readFileSync } from 'node:fs';
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

test.each([
  ['HTML comments', { markdown: { mdx1Compat: { comments: true } } }],
  ['MDX comments', {}],
  ['CommonMark', { markdown: { format: 'md' } }],
])('what the command writes is checked and built as it is: %s', async (_, site) => {
  const siteDir = layOutSite({}, { site, blog: { onUntruncatedBlogPosts: 'throw' } });
  expect(await command(siteDir, flags)).toMatchObject({ status: 0, stderr: '' });
  expect((await checkJson(siteDir)).diagnostics).toEqual([]);
  expect(await build(siteDir)).toMatchObject({ status: 0 });
  const page = ['build/blog/web/index.html', 'build/blog/web.html']
    .map((file) => path.join(siteDir, file))
    .find((file) => existsSync(file));
  const html = readFileSync(page ?? '', 'utf8');
  const text = html.replace(/<!--.*?-->|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain('Conference Web & {Data} &lt;3 When May 1, 2026 Where Oslo');
  expect(html).toContain('What people asked');
  // The prompts are comments, which no reader sees.
  expect(html).not.toContain('no programme');
});

test('without a terminal and flags the command asks nobody, and writes nothing', async () => {
  const siteDir = layOutSite({});
  expect(await command(siteDir, ['new', '--event', 'A', '--tag', 'a'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr:
      'event-writeups: Missing: --date, --place, --author. Without a terminal nobody is asked: see event-writeups --help.\n',
  });
  expect(existsSync(path.join(siteDir, 'blog/authors.yml'))).toBe(true);
});
