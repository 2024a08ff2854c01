import { statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createChecker } from '../../../src/plugin/check/check.ts';
import { createSession } from '../../../src/plugin/dev/session.ts';
import { touchBlogFiles } from '../../../src/plugin/dev/touchBlogFiles.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const post = '---\ntitle: A\n---\n\nText\n';

/** Creates a blog with one old post, and returns whether a check after saving a file touched it. */
function watch(files: Record<string, string>) {
  const dir = writeFiles(files);
  const file = path.join(dir, 'blog/a.md');
  if ('blog/a.md' in files) utimesSync(file, LONG_AGO, LONG_AGO);
  const site = siteOf(dir);
  const session = createSession(createChecker(site));
  touchBlogFiles(site, session);
  return (name: string, text: string) => {
    writeFileSync(path.join(dir, name), text);
    session.update();
    const isTouched = statSync(file).mtimeMs > LONG_AGO.getTime();
    utimesSync(file, LONG_AGO, LONG_AGO);
    return isTouched;
  };
}

test('an authors file that is created while the server runs makes Docusaurus load the blog again', () => {
  const save = watch({ 'blog/a.md': post, 'blog/b.txt': 'Notes\n' });
  expect(save('blog/b.txt', 'Other notes\n')).toBe(false);
  expect(save('blog/authors.yml', 'saim:\n  name: Saim\n')).toBe(true);
  expect(save('blog/authors.yml', 'saim:\n  name: Saim Safdar\n')).toBe(true);
});

test('Docusaurus watches an authors file that exists at the start, but never a speakers file', () => {
  const save = watch({ 'blog/a.md': post, 'blog/authors.yml': 'saim:\n  name: Saim\n' });
  expect(save('blog/authors.yml', 'saim:\n  name: Saim Safdar\n')).toBe(false);
  expect(save('blog/speakers.yml', 'ada:\n  name: Ada Lovelace\n')).toBe(true);
});

test('of several blogs, only the one with the new file is loaded again', () => {
  const dir = writeFiles({ 'blog/a.md': post, 'news/b.md': post });
  const blog = ['@docusaurus/plugin-content-blog', { id: 'news', path: 'news' }];
  const [first, second] = ['blog/a.md', 'news/b.md'].map((name) => path.join(dir, name));
  for (const file of [first, second]) utimesSync(file ?? '', LONG_AGO, LONG_AGO);
  const site = siteOf(dir, { plugins: [blog] });
  const session = createSession(createChecker(site));
  touchBlogFiles(site, session);
  writeFileSync(path.join(dir, 'news/authors.yml'), 'saim:\n  name: Saim\n');
  session.update();
  const touched = [first, second].map((file) => statSync(file ?? '').mtimeMs > LONG_AGO.getTime());
  expect(touched).toEqual([false, true]);
});

test('a blog without posts has nothing to load', () => {
  const dir = writeFiles({ 'blog/notes.txt': 'Notes\n' });
  const site = siteOf(dir);
  const session = createSession(createChecker(site));
  touchBlogFiles(site, session);
  writeFileSync(path.join(dir, 'blog/authors.yml'), 'saim:\n  name: Saim\n');
  expect(() => session.update()).not.toThrow();
});
