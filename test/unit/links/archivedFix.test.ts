import { readFileSync } from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { configText } from '../../helpers/runCheck.ts';
import { runLinksHere } from '../../helpers/runLinks.ts';
import { writeFiles } from '../../helpers/site.ts';
import { standIn } from '../../helpers/standIn.ts';

/** Fixes the links of a post with what an archive answers, and returns its front matter and text. */
async function fixedWith(answer: string, written = 'https://tide.dev/2023'): Promise<FixedPost> {
  const text = `---
authors: ada
event: { name: Tide Conf, startDate: 2023-09-28, url: https://tide.dev/2023 }
---

The [programme](${written}).
`;
  const dir = writeFiles({
    'docusaurus.config.js': configText(),
    'package.json': '{}',
    'node_modules/.keep': 'x',
    'blog/authors.yml': 'ada:\n  name: Ada\n',
    'blog/meetup.md': text,
  });
  const closest = { available: true, status: '200', url: answer };
  const { network } = await standIn({
    'tide.dev': 404,
    'archive.tide.dev': (_: unknown, response: { end(text: string): unknown }) => {
      response.end(JSON.stringify({ archived_snapshots: { closest } }));
    },
  });
  const archive = ['--archive', 'http://archive.tide.dev/wayback/available'];
  await runLinksHere([dir, ...archive], network);
  await runLinksHere([dir, ...archive, '--fix'], network);
  return matter(readFileSync(path.join(dir, 'blog/meetup.md'), 'utf8'));
}

test.each([
  ['https://web.archive.org/web/1/https://tide.dev/2023', undefined],
  ['http://web.archive.org/web/1/https://tide.dev/2023', undefined],
  ['http:web.archive.org/a', 'https://web.archive.org/a'],
  [' HTTP:\\\\web.archive.org/a', 'https://web.archive.org/a'],
])('an archive’s %s becomes a whole address', async (answer, address = answer) => {
  const whole = address.replace(/^http:/, 'https:');
  const { data, content } = await fixedWith(answer);
  expect(data).toMatchObject({ event: { url: whole } });
  expect(content).toBe(`\nThe [programme](${whole}).\n`);
});

test.each([
  'https://a.dev/x,foo',
  'https://a.dev/x,draft:',
  'https://a.dev/&lt;b',
  'https://a.dev/&#60;b',
  'https://a.dev/~~b~~',
  'https://a.dev/$b$',
  'https://a.dev/)',
  'https://a.dev/} #',
  'javascript:alert(1)',
])('an archive’s %s is never written: it means more than an address', async (answer) => {
  const { data, content } = await fixedWith(answer);
  expect(data).toMatchObject({ event: { url: 'https://tide.dev/2023' } });
  expect(Object.keys((data as { event: object }).event)).toEqual(['name', 'startDate', 'url']);
  expect(content).toBe('\nThe [programme](https://tide.dev/2023).\n');
});

test('an address with entities is left to the writer: without them, it may mean another one', async () => {
  const written = 'https://tide.dev/2023?a&amp;copy;=b';
  const { content } = await fixedWith('https://a.dev/2023?a&copy;=b', written);
  expect(content).toBe(`\nThe [programme](${written}).\n`);
});

interface FixedPost {
  data: unknown;
  content: string;
}
