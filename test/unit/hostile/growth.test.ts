import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyBaseline, parseBaseline } from '../../../src/plugin/check/baseline.ts';
import { checkSite } from '../../../src/plugin/check/check.ts';
import type { FileIndex } from '../../../src/plugin/check/site/fileIndex.ts';
import type { Site } from '../../../src/plugin/check/site/site.ts';
import { refillSuggestions } from '../../../src/plugin/check/text/suggestionBudget.ts';
import {
  createNearestFile,
  type NearestFile,
} from '../../../src/plugin/check/verdicts/nearestFile.ts';
import { completeFeeds } from '../../../src/plugin/images/feeds.ts';
import { ImportError } from '../../../src/plugin/import/imported.ts';
import { readImport } from '../../../src/plugin/import/readImport.ts';
import { expectGrowth } from '../../helpers/growth.ts';
import { finding } from '../../helpers/report.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const authors = 'saim:\n  name: Saim Safdar\n';
const post = (frontMatter: string) => `---\nauthors: saim\n${frontMatter}\n---\n\nText\n`;
const body = (text: string) => `---\nauthors: saim\n---\n\n${text}\n`;
const plain = (text: string) => `---\nauthors: saim\nmdx: {format: md}\n---\n\n${text}\n`;
const server = (code: string) => `http://localhost:3000\n\n\`\`\`sh\n${code}\n\`\`\``;
const event = (fields: string) => post(`event:\n  ${fields}`);

/**
 * Every reader of the check, with its file and a repeated piece: on one line, on many lines, right
 * or with an error in each. Images have their own table (pictures.test.ts), and so have links and
 * words below.
 */
const READERS: [string, string, (repeat: (piece: string) => string) => string][] = [
  ['front matter', 'blog/a.md', (repeat) => post(`a: ${repeat('&a ')}`)],
  ['front matter', 'blog/a.md', (repeat) => post(repeat('k: [\n'))],
  ['front matter', 'blog/a.md', (repeat) => post(`keywords: [${repeat('a, ')}a]`)],
  ['front matter', 'blog/a.md', (repeat) => post(repeat(' \n'))],
  ['front matter', 'blog/a.md', (repeat) => post(`a: "${repeat('\\\\ ')}"`)],
  ['front matter', 'blog/a.md', (repeat) => post(`title: "${repeat('<!-- ')}"`)],
  ['front matter', 'blog/a.md', (repeat) => post(`keywords: ["${repeat('\\x07')}"]`)],
  ['front matter', 'blog/a.md', (repeat) => post(`keywords: [${repeat('"\\x07", ')}]`)],
  ['front matter', 'blog/a.md', (repeat) => post(`title: a: b${repeat('    ')}c`)],
  ['front matter', 'blog/a.md', (repeat) => post(`A b${repeat('    ')}c`)],
  ['front matter', 'blog/a.md', (repeat) => post(`text: |\n${repeat('  a: "x\n')}`)],
  ['front matter', 'blog/a.md', (repeat) => post(`title: A #b${repeat('    ')}c`)],
  ['front matter', 'blog/a.md', (repeat) => post(`slug: ${repeat('////')}a`)],
  ['front matter', 'blog/a.md', (repeat) => post(`slug: ${repeat('a/b')}`)],
  ['front matter', 'blog/a.md', (repeat) => post(`toc_min_heading_level: "${repeat('0000')}E"`)],
  ['printed front matter', 'blog/a.md', (repeat) => `+++\n${repeat('# ')}!\n+++\n\nText\n`],
  ['printed front matter', 'blog/a.md', (repeat) => `Text\n\n${repeat('---\n')}`],
  ['a text', 'blog/a.md', (repeat) => body(repeat('<!--'))],
  ['a text', 'blog/a.md', (repeat) => body(repeat('{/* '))],
  ['a text', 'blog/a.md', (repeat) => body(repeat('<?'))],
  ['a text', 'blog/a.md', (repeat) => body(repeat('`'))],
  ['a text', 'blog/a.md', (repeat) => body(repeat('[a]('))],
  ['a text', 'blog/a.md', (repeat) => body(`:::note a\n${repeat(']]')}`)],
  ['a text', 'blog/a.md', (repeat) => body(`# ${repeat(']]&gt; ')}`)],
  ['a text', 'blog/a.md', (repeat) => body(repeat('![](./a.png) '))],
  ['a text', 'blog/a.md', (repeat) => body(repeat('```mdx-code-block\n'))],
  ['a text', 'blog/a.md', (repeat) => body(repeat('## a {#b}\n'))],
  ['a text', 'blog/a.md', (repeat) => body(repeat(':::note a\n'))],
  ['a text', 'blog/a.md', (repeat) => body(repeat('<!--a-->'))],
  ['a text', 'blog/a.md', (repeat) => body(repeat('<style></style>'))],
  ['a text', 'blog/a.md', (repeat) => body(`# a${repeat('    ')}b`)],
  ['a text', 'blog/a.md', (repeat) => body(`### a${repeat('  ')}b`)],
  ['a text', 'blog/a.md', (repeat) => body(`<b style={{background: 'url(${repeat('  ')}'}}>b</b>`)],
  ['a text', 'blog/a.md', (repeat) => body(`[a](/b${repeat('!/')}c)`)],
  ['front matter', 'blog/a.md', (repeat) => post(`authors: "a${repeat('    ')}b"`)],
  ['an event', 'blog/a.md', (repeat) => event(`virtualLocation: "http://a${repeat('::')}\\tb"`)],
  ['an event', 'blog/a.md', (repeat) => `---\nslug: a${repeat('--')}/b\nevent:\n  name: A\n---\n`],
  ['a text', 'blog/a.md', (repeat) => body(`|a|\n|-|\n|{${repeat('|||')}`)],
  ['a text', 'blog/a.md', (repeat) => body(`a ${repeat('~~~')} <!-- a -->`)],
  ['a CommonMark text', 'blog/a.md', (repeat) => plain(repeat('<!--'))],
  ['a CommonMark text', 'blog/a.md', (repeat) => plain(repeat('<a href="'))],
  ['a CommonMark text', 'blog/a.md', (repeat) => plain(repeat('<b><!--a '))],
  ['a CommonMark text', 'blog/a.md', (repeat) => plain(repeat('a <!--a '))],
  ['a CommonMark text', 'blog/a.md', (repeat) => plain(repeat('a <?a '))],
  ['a CommonMark text', 'blog/a.md', (repeat) => plain(`a <svg>${repeat('<g/>')}`)],
  ['an event', 'blog/a.md', (repeat) => event(`name: "${repeat('\\x07')}"`)],
  ['an event', 'blog/a.md', (repeat) => event(`startDate: "2026${repeat('-1')}"`)],
  ['an event', 'blog/a.md', (repeat) => event(`startDate: {a${repeat('    ')}b, c}`)],
  ['an event', 'blog/a.md', (repeat) => event(`talks: [${repeat('{a: b}, ')}]`)],
  ['an event', 'blog/a.md', (repeat) => event(repeat('a: b, c\n  '))],
  ['an event', 'blog/a.md', (repeat) => event(`url: "/${repeat('./')}"`)],
  ['front matter', 'blog/a.md', (repeat) => post(`${repeat('\u200b')}: a: b`)],
  ['front matter', 'blog/a.md', (repeat) => post(`tags: "a${repeat('    ')}b"`)],
  ['front matter', 'blog/a.md', (repeat) => post(`tags: ["a${repeat('    ')}b & c"]`)],
  ['front matter', 'blog/a.md', (repeat) => post(`slug: "/a${repeat('    ')}b%zz"`)],
  ['printed front matter', 'blog/a.md', (repeat) => `\n${repeat('\r')}a\n`],
  ['printed front matter', 'blog/a.md', (repeat) => `\n${repeat('\u2028')}a\n`],
  ['printed front matter', 'blog/a.md', (repeat) => `\n${repeat('\ufeff')}a\n`],
  ['a text', 'blog/a.md', (repeat) => body(`a!${repeat('\u2028')}b`)],
  ['a text', 'blog/a.md', (repeat) => body(server(repeat('----')))],
  ['a text', 'blog/a.md', (repeat) => body(server(repeat('port-forward ')))],
  ['a text', 'blog/a.md', (repeat) => body(server(repeat('flask ')))],
  ['a CommonMark text', 'blog/a.md', (repeat) => plain(`Slides follow soon. ${repeat('````')}`)],
  ['a CommonMark text', 'blog/a.md', (repeat) => plain(`Slides follow soon. ${repeat('\\{/* ')}`)],
  ['authors.yml', 'blog/authors.yml', (repeat) => `${authors}  url: ${repeat('*a ')}`],
  ['authors.yml', 'blog/authors.yml', (repeat) => `${authors}  socials: {${repeat('x: a, ')}}`],
  ['authors.yml', 'blog/authors.yml', (repeat) => `${authors}  name: "${repeat('\\x07')}"`],
  ['tags.yml', 'blog/tags.yml', (repeat) => repeat('!a ')],
  ['tags.yml', 'blog/tags.yml', (repeat) => `a: {${repeat('a, ')}`],
  ['speakers.yml', 'blog/speakers.yml', (repeat) => `ada: ${repeat('&a ')}`],
  ['speakers.yml', 'blog/speakers.yml', (repeat) => `ada: {${repeat('nmae: A, ')}}`],
  ['speakers.yml', 'blog/speakers.yml', (repeat) => `ada: {image: "${repeat('aaaa')} "}`],
];

/** Values from a config: the results of its functions, and its lists. */
const CONFIGS: [string, (count: number) => Record<string, unknown>][] = [
  [
    'a preprocessor that writes a long text',
    (count) => ({ markdown: { preprocessor: () => 'A [b](./c.md "d'.repeat(count) } }),
  ],
  [
    'a preprocessor that throws a long text',
    (count) => ({
      markdown: {
        preprocessor() {
          throw new Error('a, '.repeat(count * 10));
        },
      },
    }),
  ],
  [
    'a parser of front matter with many fields',
    (count) => ({
      markdown: {
        parseFrontMatter: async () => ({
          frontMatter: Object.fromEntries(
            Array.from({ length: count }, (_, key) => [wordOf(key), 'x']),
          ),
          content: 'a\n'.repeat(count),
        }),
      },
    }),
  ],
  ['plugins', (count) => ({ plugins: Array.from({ length: count }, () => () => ({ name: 'a' })) })],
  [
    'redirects',
    (count) => ({
      plugins: [
        [
          '@docusaurus/plugin-client-redirects',
          {
            redirects: Array.from({ length: count }, (_, key) => ({
              from: `/${key}`,
              to: '/blog',
            })),
          },
        ],
      ],
    }),
  ],
  [
    'static folders',
    (count) => ({ staticDirectories: Array.from({ length: count }, (_, key) => `static-${key}`) }),
  ],
];

const linkedData = (fields: Record<string, string>) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Event', name: 'A', startDate: '2026-01-01', ...fields })}</script>`;

/** The imported data, by format. */
const IMPORTS: [string, (repeat: (piece: string) => string) => string][] = [
  ['a calendar', (repeat) => `BEGIN:VCALENDAR\r\n${repeat('BEGIN:VEVENT\r\n')}`],
  ['a calendar', (repeat) => `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY${repeat(';A="b')}:a`],
  ['a page', (repeat) => `<html>${repeat('<!--')}`],
  ['a page', (repeat) => repeat('<script type="application/ld+json">{}</script>')],
  ['a page', (repeat) => linkedData({ inLanguage: `a${repeat('    ')}b` })],
  ['a page', (repeat) => linkedData({ keywords: `a${repeat('    ')}b` })],
  ['a schedule', (repeat) => `<schedule ${repeat('a="b" ')}`],
  ['YAML', (repeat) => `a: ${repeat('&a ')}`],
  ['YAML', (repeat) => `a: ${repeat('!a ')}`],
  ['YAML', (repeat) => `a: ${repeat('"a" ')}`],
  ['YAML', (repeat) => `a: b\n${repeat('k: v\n')}`],
];

const cdata = (name: string, html: string) =>
  `<${name}><![CDATA[${html}]]></${name.split(' ')[0]}>`;
const section = (name: string) => cdata(name, '<p>A</p>');

/** A blog's feeds, as Docusaurus writes them. */
const FEEDS: [string, (repeat: (piece: string) => string) => string][] = [
  ['rss', (repeat) => `<rss>${repeat(`<item>${section('content:encoded')}</item>`)}</rss>`],
  ['rss', (repeat) => `<rss>${repeat(`<item>${section('title')}</item>`)}</rss>`],
  [
    'atom',
    (repeat) => `<feed>${repeat(`<entry>${section('content type="html"')}</entry>`)}</feed>`,
  ],
  ['atom', (repeat) => `<feed>${repeat('<entry><category label="A"/></entry>')}</feed>`],
  ['atom', (repeat) => `<feed><!--${repeat('<![CDATA[<![CDATA[')}--></feed>`],
  ['rss', (repeat) => `<rss>${cdata('content:encoded', repeat('<a  data-player="">'))}</rss>`],
];

/** Words that are similar to others, in large numbers: each may mean any of them. */
const SLIPS: [string, (words: string[]) => Record<string, string>][] = [
  [
    'tags',
    (words) => ({
      'blog/tags.yml': words
        .map((word) => `${word}: {label: ${word}, permalink: /${word}}\n`)
        .join(''),
      'blog/a.md': post(`tags: [${words.map((word) => `${word}x`)}]`),
    }),
  ],
  [
    'fields of an event',
    (words) => ({ 'blog/a.md': event(words.map((word) => `${word}x: b`).join('\n  ')) }),
  ],
  [
    'headings',
    (words) => ({
      'blog/a.md': `${post('a: b')}${words.map((word) => `## ${word}\n\n[a](#${word}x)\n\n`).join('')}`,
    }),
  ],
  [
    'pages',
    (words) => ({
      'blog/tags.yml': words.map((word) => `${word}: {label: ${word}}\n`).join(''),
      'blog/a.md': `${post(`tags: [${words}]`)}${words.map((word) => `[a](/blog/tags/${word}x)\n\n`).join('')}`,
    }),
  ],
];

describe('twice the size takes about twice the time', () => {
  test.each(READERS)('%s (%s): %s', async (_, file, make) => {
    const dir = writeFiles({
      'blog/authors.yml': authors,
      'blog/tags.yml': 'a:\n  label: A\n',
      'blog/a.md': post('title: A'),
      'blog/b.md': post('title: B'),
    });
    const site = siteOf(dir);
    await expectGrowth((count) => {
      const text = make((piece) => piece.repeat(count));
      checkSite(site, { texts: new Map([[path.join(dir, file), text]]) });
    });
  });

  test.each(CONFIGS)('%s', async (_, configOf) => {
    const dir = writeFiles({ 'blog/authors.yml': authors, 'blog/a.md': post('title: A') });
    await expectGrowth((count) => {
      checkSite(siteOf(dir, configOf(count)));
    });
  });

  test('a sidebars file', async () => {
    const docs = { sidebarPath: './sidebars.js' };
    await expectGrowth((count) => {
      const dir = writeFiles({ 'sidebars.js': `${'\n'.repeat(count * 4)}export default {};\n` });
      siteOf(dir, { presets: [['classic', { docs }]] });
    });
  });

  test.each(IMPORTS)('%s: %s', async (_, make) => {
    await expectGrowth(async (count) => {
      await readImport(make((piece) => piece.repeat(count))).catch((error: unknown) => {
        if (!(error instanceof ImportError)) throw error;
      });
    });
  });

  test.each(FEEDS)('a feed, %s: %s', async (type, make) => {
    const content = { blogPosts: [{ metadata: { frontMatter: {} } }] };
    const options = { feedOptions: { type: [type] } };
    const blog = { name: 'docusaurus-plugin-content-blog', options, content };
    await expectGrowth(async (count) => {
      const text = make((piece) => piece.repeat(count));
      const outDir = writeFiles({ [`${type}.xml`]: text });
      const found = await completeFeeds(outDir, 'https://a.example', [blog], true);
      expect(found).toEqual({ late: [], broken: [] });
    }, 1);
  });

  test.each(SLIPS)('%s', async (_, make) => {
    const dir = writeFiles({
      'blog/authors.yml': authors,
      'blog/tags.yml': 'a:\n  label: A\n',
      'blog/a.md': post('title: A'),
    });
    const site = siteOf(dir);
    await expectGrowth((count) => {
      const words = Array.from({ length: count / 4 }, (_, index) => wordOf(index));
      const texts = Object.entries(make(words)).map(
        ([file, text]) => [path.join(dir, file), text] as const,
      );
      checkSite(site, { texts: new Map(texts) });
    }, 1);
  });

  test('images with similar names', async () => {
    await expectGrowth((count) => {
      const files = Array.from({ length: count * 4 }, (_, index) => `img/${wordOf(index)}.png`);
      const nearestFile = nearestIn(files);
      refillSuggestions();
      for (let index = 0; index < count; index++)
        nearestFile(`/img/${wordOf(index)}x.png`, '/site/blog/a.md');
    }, 1);
  });

  test('a baseline', async () => {
    await expectGrowth((count) => {
      const messages = Array.from({ length: count }, (_, index) => `${index}`);
      parseBaseline(
        JSON.stringify({ version: 1, findings: { 'a.md': { 'image-alt': messages } } }),
      );
      parseBaseline('{"a":'.repeat(count));
    });
  });

  test('findings beside a baseline that has none of them', async () => {
    await expectGrowth((count) => {
      const message = (index: number) => `There’s no image /${wordOf(index)}.png.`;
      const found = Array.from({ length: count }, (_, index) =>
        finding({ file: 'a.md', rule: 'image-missing', message: message(index) }),
      );
      const messages = found.map((_, index) => message(count + index));
      const findings = { 'a.md': { 'image-missing': messages } };
      applyBaseline(found, { version: 1, findings });
    });
  });
});

/** Returns a word of eight letters, different for each number; `index` of them look alike. */
function wordOf(index: number): string {
  const letters = [...index.toString(26)].map(
    (digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)],
  );
  return letters.reverse().join('').padEnd(8, 'a');
}

function nearestIn(files: readonly string[]): NearestFile {
  const site = { staticDirs: ['/site/static'], blogs: [] } as unknown as Site;
  const walk = () => files.map((file) => ({ path: file, kind: 'file' as const }));
  return createNearestFile(site, { walk } as unknown as FileIndex);
}
