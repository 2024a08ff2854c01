import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/plugin/check/check.ts';
import { foundIn } from '../../helpers/hostile.ts';
import { watchOpenedFiles } from '../../helpers/openedFiles.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

describe('authors and tags files outside the site', () => {
  test.each([
    ['by steps up', '../../shared/authors.yml', '../../shared/tags.yml'],
    ['by an absolute path', 'ROOT/shared/authors.yml', 'ROOT/shared/tags.yml'],
  ])('are read if the config names them, but not the files beside them: %s', (_, authors, tags) => {
    const root = layOut('![A hall](../../shared/secret.png)');
    const site = siteIn(root, { authorsMapPath: authors, tags });
    const opened = watchOpenedFiles();
    expect(foundIn(checkSite(site))).toEqual([
      'author-unknown blog/a.md:2',
      'tag-unknown blog/a.md:3',
    ]);
    expect(openedIn(path.join(root, 'shared'), opened)).toEqual(['authors.yml', 'tags.yml']);
  });

  test.each([
    ['are not there', '../../shared/none.yml'],
    ['are a folder', '../../shared'],
    ['are a named pipe', '../../shared/pipe.yml'],
    ['are a device', '/dev/zero'],
    ['have a NUL in their name', '../../shared/authors.yml\0'],
    ['have encoded steps', '%2e%2e/%2e%2e/shared/authors.yml'],
  ])('that %s are missing', (_, file) => {
    const root = layOut('Text');
    execFileSync('mkfifo', [path.join(root, 'shared/pipe.yml')]);
    const opened = watchOpenedFiles();
    const found = foundIn(checkSite(siteIn(root, { authorsMapPath: file, tags: file })));
    expect(found).toContain('author-unknown blog/a.md:2');
    expect(openedIn(path.join(root, 'shared'), opened)).toEqual([]);
  });

  test('are not read through a link in the blog', () => {
    const root = layOut('Text');
    symlinkSync('../../shared/authors.yml', path.join(root, 'site/blog/team.yml'));
    symlinkSync('../../shared', path.join(root, 'site/blog/folder'));
    const opened = watchOpenedFiles();
    const options = { authorsMapPath: 'team.yml', tags: 'folder/tags.yml' };
    expect(foundIn(checkSite(siteIn(root, options)))).toContain('authors-file blog/team.yml:1');
    expect(openedIn(path.join(root, 'shared'), opened)).toEqual([]);
  });
});

/** Creates a site, and beside it the files that it may share. */
function layOut(text: string): string {
  return writeFiles({
    'shared/authors.yml': 'saim:\n  name: Saim\n',
    'shared/tags.yml': 'meetup:\n',
    'shared/secret.png': '',
    'site/blog/a.md': `---\nauthors: [saim, nobody]\ntags: [meetup, fair]\n---\n\n${text}\n`,
  });
}

function siteIn(root: string, blog: Record<string, string>) {
  const named = Object.entries(blog).map(([key, file]) => [key, file.replace('ROOT', root)]);
  const options = { blog: { ...Object.fromEntries(named), onInlineTags: 'warn' } };
  return siteOf(path.join(root, 'site'), { presets: [['classic', options]] });
}

/** Returns the opened files in a folder. */
function openedIn(folder: string, opened: ReadonlySet<string>): string[] {
  return [...opened]
    .filter((file) => file.startsWith(folder))
    .map((file) => path.relative(folder, file))
    .sort();
}
