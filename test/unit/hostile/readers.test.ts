import { existsSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { AllContent } from '@docusaurus/types';
import { describe, expect, test } from 'vitest';
import { readPictureFacts } from '../../../src/plugin/check/site/pictureFactsCache.ts';
import { readText } from '../../../src/plugin/check/site/readText.ts';
import { runImport } from '../../../src/plugin/commands/import.ts';
import { eventPosts } from '../../../src/plugin/docusaurus/eventPosts.ts';
import { createPackageFinder } from '../../../src/plugin/docusaurus/packages.ts';
import { readSitePlugins } from '../../../src/plugin/docusaurus/sitePlugins.ts';
import { wrappedBlogs } from '../../../src/plugin/docusaurus/wrappedBlogs.ts';
import { isOrdinaryFile, readWhole } from '../../../src/plugin/files/openFile.ts';
import { readSource } from '../../../src/plugin/import/source.ts';
import { nextSteps } from '../../../src/plugin/new/nextSteps.ts';
import { configOf, layOut, startPost, wholePost } from '../../helpers/newPost.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';
import { TRAPS } from '../../helpers/traps.ts';

const SHORT = '/sys/class/net/lo/mtu';

describe.each(TRAPS)('instead of a file, %s is not read', (_, make) => {
  const trapAt = (name: string, files: Record<string, string> = {}) => {
    const dir = writeFiles({ 'blog/authors.yml': 'saim:\n  name: Saim\n', ...files });
    make(path.join(dir, name));
    return dir;
  };

  test('by the readers of texts and images', () => {
    const dir = trapAt('trap');
    expect(readText(path.join(dir, 'trap'))).toHaveProperty('unreadable');
    expect(readPictureFacts(path.join(dir, 'trap')).problem).toBeDefined();
  });

  test('by an import', async () => {
    const output = { write() {}, note() {}, color: false, environment: {} };
    const dir = trapAt('trap.ics');
    await expect(runImport([path.join(dir, 'trap.ics')], output)).rejects.toThrow(
      /can’t be read\.$|larger than 20 MB\.$/,
    );
    const beside = trapAt('videos.yml', { 'event.yml': 'id: a\n' });
    await expect(readSource(path.join(beside, 'event.yml'))).rejects.toThrow(
      /can’t be read\.$|larger than 20 MB\.$/,
    );
  });

  test('by the transformation of a post in a build', () => {
    const dir = trapAt('blog/a.md');
    const metadata = {
      source: '@site/blog/a.md',
      title: 'A',
      permalink: '/blog/a',
      date: new Date(0),
      frontMatter: { event: {} },
      authors: [],
    };
    const content = { blogPosts: [{ metadata }], authorsMap: {} };
    const all = { 'docusaurus-plugin-content-blog': { default: content } } as unknown as AllContent;
    const addresses = { absolute: String, href: String };
    const posts = eventPosts(
      all,
      dir,
      { blogs: [] },
      undefined,
      '/',
      addresses as never,
      {
        changed: new Map(),
      } as never,
    );
    expect(posts.map(({ block }) => block)).toEqual([{}]);
  });

  test('by the inspection of a site’s packages and plugins', () => {
    const dir = trapAt('package.json', { 'node_modules/@docusaurus/core/package.json': '{}' });
    expect(createPackageFinder(dir)('none', dir)).toBe(false);
    const post = {
      ...{ file: 'blog/a/index.md', slug: 'a', extended: [] },
      ...{ images: 'blog/a/img', hasFolder: true },
    };
    const site = siteOf(dir);
    const [blog] = site.blogs;
    expect(blog && nextSteps(post, site, blog).at(-1)).toContain(
      'npx docusaurus-plugin-event-writeups check',
    );
    const withPlugin = trapAt('plugin.js');
    expect(wrappedBlogs({ plugins: ['./plugin.js'] }, withPlugin)).toEqual([]);
    const file = path.join(withPlugin, 'plugin.js');
    expect(readSitePlugins({ plugins: [file] }, withPlugin)).toMatchObject([
      { isKnown: false, changesBundler: true, givesTheme: true },
    ]);
  });

  test('by the command new, which adds an author', async () => {
    const dir = layOut({ 'blog/authors.yml': undefined });
    make(path.join(dir, 'blog/authors.yml'));
    const run = await startPost(dir, [...withoutAuthor, '--author', 'ada=Ada']);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^blog\/authors\.yml .+\.\n$/);
    expect(existsSync(path.join(dir, 'blog/2026-10-03-devopscon-2026'))).toBe(false);
  });
});

// Files of the kernel say that they have 4,096 bytes, and have fewer.
test.runIf(existsSync(SHORT))('a file with fewer bytes than its size is read to its end', () => {
  expect(statSync(SHORT).size).toBeGreaterThan(100);
  expect(String(readWhole(SHORT, 10_000))).toMatch(/^\d{1,8}\n$/);
});

describe('the command new does not follow a link out of the site', () => {
  test('to its authors file', async () => {
    const root = writeFiles({ 'authors.yml': 'saim:\n  name: Saim\n' });
    const dir = layOut({ 'blog/authors.yml': undefined });
    symlinkSync(path.join(root, 'authors.yml'), path.join(dir, 'blog/authors.yml'));
    const run = await startPost(dir, [...withoutAuthor, '--author', 'ada=Ada']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('it leads out of the site');
    expect(readText(path.join(root, 'authors.yml'))).toEqual({ text: 'saim:\n  name: Saim\n' });
  });

  test('to the folder of its blog', async () => {
    const root = writeFiles({
      'authors.yml': 'saim:\n  name: Saim\n',
      'tags.yml': 'meetup:\n  label: Meetup\n',
    });
    const dir = writeFiles({ 'docusaurus.config.mjs': configOf({}) });
    symlinkSync(root, path.join(dir, 'blog'));
    // Its authors aren't read either.
    const reading = await startPost(dir, [...withoutAuthor, '--author', 'saim']);
    expect(reading.stderr).toContain('There’s no author with this key.');
    const words = [...wholePost.slice(0, 8), '--author', 'saim=Saim', '--tag', 'meetup=Meetup'];
    const run = await startPost(dir, words);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(
      /^blog\/2026-\d\d-\d\d-devopscon-2026 is behind a symbolic link that leads out/,
    );
    expect(readdirSync(root)).toEqual(['authors.yml', 'tags.yml']);
  });
});

const withoutAuthor = [...wholePost.slice(0, 8), '--tag', 'meetup'];

test('a file in a cache is read up to its limit, and neither a link nor a folder is', () => {
  const dir = writeFiles({ 'entry.json': '12345', 'folder/a': 'a' });
  symlinkSync('entry.json', path.join(dir, 'link.json'));
  const isRead = (name: string, most: number) => isOrdinaryFile(path.join(dir, name), most);
  expect([isRead('entry.json', 5), isRead('entry.json', 4)]).toEqual([true, false]);
  for (const name of ['link.json', 'folder', 'missing']) expect(isRead(name, 1e6)).toBe(false);
});
