import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { reporters } from '../../src/plugin/report/index.ts';
import { watchOpenedFiles } from '../helpers/openedFiles.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

const SECRET = 'TOPSECRET';

/** Paths to a file beside the site's folder, from a post and from the static folder. */
const WAYS = {
  'steps up': '../../outside/secret.png',
  'steps up from a folder': './img/../../../outside/secret.png',
  'encoded steps': '%2e%2e/%2e%2e/outside/secret.png',
  'encoded slashes': '..%2f..%2foutside%2fsecret.png',
  'doubly encoded steps': '%252e%252e/%252e%252e/outside/secret.png',
  backslashes: '..\\..\\outside\\secret.png',
  'steps up from the root': '/../../outside/secret.png',
  'the site': '@site/../outside/secret.png',
  'a path of a file system': 'OUTSIDE/secret.png',
  'an address of a file': 'file://OUTSIDE/secret.png',
  'a link of the file system': './link/secret.png',
  'a link in the static folder': '/img/secret.png',
  NUL: '../../outside/secret.png%00.png',
};

/** The places where a post or a data file may name a file. */
const PLACES: Record<string, (way: string) => Record<string, string>> = {
  'a picture': (way) => ({ 'blog/a.md': post(`![A hall](<${way}>)`) }),
  'a picture by reference': (way) => ({ 'blog/a.md': post(`![A hall][a]\n\n[a]: <${way}>`) }),
  'a picture in HTML': (way) => ({ 'blog/a.md': post(`<img src="${way}" alt="A hall" />`) }),
  'a set of pictures': (way) => ({ 'blog/a.md': post(`<img srcSet="${way} 2x" alt="A hall" />`) }),
  'a required picture': (way) => ({
    'blog/a.mdx': post(`<img src={require(${JSON.stringify(way)}).default} alt="A hall" />`),
  }),
  'an imported picture': (way) => ({
    'blog/a.mdx': post(`import a from ${JSON.stringify(way)};\n\n<img src={a} alt="A hall" />`),
  }),
  'a link': (way) => ({ 'blog/a.md': post(`[The slides](<${way}>)`) }),
  'a film': (way) => ({ 'blog/a.md': post(`<video src="${way}" poster="${way}" />`) }),
  'the picture of a preview': (way) => ({ 'blog/a.md': post('Text', `image: ${quoted(way)}`) }),
  'slides and pictures of an event': (way) => ({
    'blog/a.md': post(
      'Text',
      `event: { name: A, startDate: 2026-01-01, image: ${quoted(way)}, talks: [{ name: B, slides: ${quoted(way)} }] }`,
    ),
  }),
  'the picture of an author': (way) => ({
    'blog/a.md': post('Text'),
    'blog/authors.yml': `saim:\n  name: Saim\n  image_url: ${quoted(way)}\n`,
  }),
};

describe.each(Object.entries(PLACES))('nothing outside the site is opened for %s', (_, write) => {
  test.each(Object.entries(WAYS))('by %s', (_, way) => {
    const { site, outside } = layOut((dir) => write(way.replace('OUTSIDE', dir)));
    const opened = watchOpenedFiles();
    const report = checkSite(site, { levels: { 'image-unused': 'warning' } });
    // The reports read the lines that they show.
    const options = {
      color: false,
      quiet: false,
      pathPrefix: '',
      version: '1',
      inJobSummary: undefined,
    };
    for (const reporter of Object.values(reporters))
      expect(reporter(report, options)).not.toContain(SECRET);
    expect(opened).toContain(path.join(site.dir, 'blog/authors.yml'));
    expect([...opened].filter((file) => file.startsWith(outside))).toEqual([]);
  });
});

test('an authors file, a tags file and a post that link out of the site are not opened', () => {
  const { site, outside } = layOut(
    () => ({ 'blog/b.md': post('Text') }),
    ['authors.yml', 'tags.yml', 'a.md'],
  );
  const opened = watchOpenedFiles();
  const { diagnostics } = checkSite(site);
  expect(diagnostics.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['blog/a.md', 'blog/authors.yml', 'blog/tags.yml']),
  );
  expect([...opened].filter((file) => file.startsWith(outside))).toEqual([]);
});

test('a folder that links out of the site is reported, because Docusaurus lists its posts', () => {
  const { site, outside } = layOut(() => ({ 'blog/b.md': post('Text') }), ['c.md']);
  const opened = watchOpenedFiles();
  const { diagnostics } = checkSite(site, { levels: { 'truncate-missing': 'off' } });
  expect(diagnostics.map(({ file, severity, message }) => [file, severity, message])).toEqual([
    [
      'blog/c.md',
      'error',
      'This is a link to a file outside the site, which the check doesn’t read.',
    ],
    [
      'blog/link',
      'warning',
      'This is a link to a folder outside the site, which the check doesn’t read. Docusaurus lists the posts in it.',
    ],
  ]);
  expect([...opened].filter((file) => file.startsWith(outside))).toEqual([]);
});

test.each(['blog', 'blog/only'])(
  'if no post of a blog can be read, because of the link %s, the check isn’t green',
  (link) => {
    const root = writeFiles({
      'outside/a.md': post('![A hall](/gone.png)'),
      'site/blog/_a.md': '',
    });
    const dir = path.join(root, 'site');
    if (link === 'blog') rmSync(path.join(dir, link), { recursive: true });
    symlinkSync(path.join(root, 'outside'), path.join(dir, link));
    const { diagnostics } = checkSite(siteOf(dir));
    expect(diagnostics.map(({ rule, file, severity }) => [rule, file, severity])).toEqual([
      ['post-unreadable', link, 'error'],
    ]);
  },
);

/** Creates a site in a folder, and files beside it that it must not read. */
function layOut(write: (outside: string) => Record<string, string>, linked: string[] = []) {
  const root = writeFiles({
    'outside/secret.png': `${SECRET}\n`,
    ...Object.fromEntries(linked.map((name) => [`outside/${name}`, `${SECRET}: {}\n`])),
    'site/static/img/keep.png': '',
  });
  const outside = path.join(root, 'outside');
  const files = { 'blog/authors.yml': 'saim:\n  name: Saim\n', ...write(outside) };
  const dir = path.join(root, 'site');
  mkdirSync(path.join(dir, 'blog'));
  symlinkSync(outside, path.join(dir, 'blog/link'));
  symlinkSync(path.join(outside, 'secret.png'), path.join(dir, 'static/img/secret.png'));
  for (const [name, text] of Object.entries(files))
    if (!linked.includes(path.basename(name))) writeFileSync(path.join(dir, name), text);
  for (const name of linked) symlinkSync(path.join(outside, name), path.join(dir, 'blog', name));
  return { site: siteOf(dir), outside };
}

function post(text: string, frontMatter = 'title: A'): string {
  return `---\ndate: 2026-01-01\nauthors: saim\n${frontMatter}\n---\n\n${text}\n`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
