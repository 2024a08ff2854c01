import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/plugin/check/diagnostic.ts';
import { planFixes } from '../../../src/plugin/check/fix.ts';
import { DEFAULT_BUDGET } from '../../../src/plugin/check/pictures/pictureBudget.ts';
import { createSource } from '../../../src/plugin/check/text/source.ts';
import { writeFixes } from '../../../src/plugin/commands/fix.ts';
import { writePictures } from '../../../src/plugin/commands/images.ts';
import { runSchema } from '../../../src/plugin/commands/schema.ts';
import { takeInventory } from '../../../src/plugin/images/inventory.ts';
import { announcePlayers } from '../../../src/plugin/images/players.ts';
import { writeLinkCache } from '../../../src/plugin/links/linkCache.ts';
import { drawPicture } from '../../helpers/pictures.ts';
import { configText, runCheckHere } from '../../helpers/runCheck.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';
import { TRAPS } from '../../helpers/traps.ts';

const post = '---\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n\nMore\n';

function layOut(files: Record<string, string | Buffer> = {}): string {
  return writeFiles({
    'site/docusaurus.config.mjs': configText({ markdown: { mdx1Compat: { comments: true } } }),
    'site/blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    'site/blog/a.md': post,
    'outside/precious.txt': 'precious',
    ...files,
  });
}

const savedMeanwhile = (file: string) =>
  `${file} was saved in the meantime, so it wasn’t changed. Run the command again.`;
const leadsOut = (file: string) => `${file} is behind a symbolic link that leads out of the site.`;

describe('a file that was saved in between', () => {
  test('is not overwritten by a fix; the other files are fixed', () => {
    const dir = writeFiles({ 'a.md': 'saved', 'b.md': 'old' });
    const fixed = ['a.md', 'b.md', 'gone.md'].map((file) => ({
      file,
      before: 'old',
      after: 'fixed',
    }));
    expect(writeFixes(fixed, dir)).toEqual(['a.md', 'gone.md'].map(savedMeanwhile));
    expect(readFileSync(path.join(dir, 'a.md'), 'utf8')).toBe('saved');
    expect(readFileSync(path.join(dir, 'b.md'), 'utf8')).toBe('fixed');
    expect(readdirSync(dir)).toEqual(['a.md', 'b.md']);
  });

  test('is not overwritten by an improved image', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map((seed) => drawPicture({ seed, hasLocation: true })),
    );
    const dir = writeFiles({
      'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
      'blog/a/index.md': `${post}\n![A](./a.jpg) ![B](./b.jpg)\n`,
      'blog/a/a.jpg': one ?? '',
      'blog/a/b.jpg': other ?? '',
    });
    const site = siteOf(dir);
    const pictures = await takeInventory(site, DEFAULT_BUDGET);
    writeFileSync(path.join(dir, 'blog/a/a.jpg'), 'saved');
    expect(writePictures(pictures, site)).toEqual([savedMeanwhile('blog/a/a.jpg')]);
    expect(readFileSync(path.join(dir, 'blog/a/a.jpg'), 'utf8')).toBe('saved');
    expect(readFileSync(path.join(dir, 'blog/a/b.jpg')).equals(other ?? Buffer.of())).toBe(false);
  });
});

describe('a file that was replaced in between is not written to', () => {
  const fixIn = (site: string, file: string) =>
    writeFixes([{ file, before: post, after: 'fixed' }], site);

  test('a link to an identical file outside', () => {
    const dir = layOut({ 'outside/a.md': post });
    const site = path.join(dir, 'site');
    rmSync(path.join(site, 'blog/a.md'));
    symlinkSync('../../outside/a.md', path.join(site, 'blog/a.md'));
    expect(fixIn(site, 'blog/a.md')).toEqual([leadsOut('blog/a.md')]);
    expect(readFileSync(path.join(dir, 'outside/a.md'), 'utf8')).toBe(post);
  });

  test('its folder, as a link to one outside with an identical file', () => {
    const dir = layOut({ 'outside/a.md': post });
    const site = path.join(dir, 'site');
    renameSync(path.join(site, 'blog'), path.join(dir, 'moved'));
    symlinkSync('../outside', path.join(site, 'blog'));
    expect(fixIn(site, 'blog/a.md')).toEqual([leadsOut('blog/a.md')]);
    expect(readFileSync(path.join(dir, 'outside/a.md'), 'utf8')).toBe(post);
    expect(readdirSync(path.join(dir, 'outside'))).toEqual(['a.md', 'precious.txt']);
  });

  test.each(TRAPS)('%s', (_, make) => {
    const site = path.join(layOut(), 'site');
    const file = path.join(site, 'blog/a.md');
    rmSync(file);
    make(file);
    const before = lstatSync(file);
    expect(fixIn(site, 'blog/a.md')).toHaveLength(1);
    expect(lstatSync(file)).toMatchObject({ ino: before.ino, size: before.size });
  });

  test('a link within the site is followed', () => {
    const site = path.join(layOut({ 'site/texts/a.md': post }), 'site');
    rmSync(path.join(site, 'blog/a.md'));
    symlinkSync('../texts/a.md', path.join(site, 'blog/a.md'));
    expect(fixIn(site, 'blog/a.md')).toEqual([]);
    expect(readFileSync(path.join(site, 'texts/a.md'), 'utf8')).toBe('fixed');
  });

  test('an image that is a link to an identical one outside', async () => {
    const photo = await drawPicture({ seed: 1, hasLocation: true });
    const dir = layOut({
      'site/blog/a.md': `${post}\n![A](./a.jpg)\n`,
      'site/blog/a.jpg': photo,
      'outside/a.jpg': photo,
    });
    const site = siteOf(path.join(dir, 'site'));
    const pictures = await takeInventory(site, DEFAULT_BUDGET);
    rmSync(path.join(site.dir, 'blog/a.jpg'));
    symlinkSync('../../outside/a.jpg', path.join(site.dir, 'blog/a.jpg'));
    expect(writePictures(pictures, site)).toEqual([leadsOut('blog/a.jpg')]);
    expect(readFileSync(path.join(dir, 'outside/a.jpg')).equals(photo)).toBe(true);
  });
});

describe('a link in the site that leads out of it', () => {
  test.each([
    ['the report', ['--output', 'link.json']],
    ['the report, in a folder', ['--output', 'folder/precious.txt']],
    ['a new baseline', ['--write-baseline', '--baseline', 'link.json']],
  ])('is not followed by %s', async (_, words) => {
    const dir = layOut();
    const site = path.join(dir, 'site');
    symlinkSync('../outside/precious.txt', path.join(site, 'link.json'));
    symlinkSync('../outside', path.join(site, 'folder'));
    const named = words.map((word) => (word.startsWith('-') ? word : path.join(site, word)));
    const { status, notes } = await runCheckHere(site, ...named);
    expect(notes).toEqual([
      `${named.at(-1)} is behind a symbolic link that leads out of the site.`,
    ]);
    expect(status).toBe(2);
    expect(readFileSync(path.join(dir, 'outside/precious.txt'), 'utf8')).toBe('precious');
  });

  test('is not followed by schemas', async () => {
    const dir = layOut();
    const site = path.join(dir, 'site');
    symlinkSync('../outside', path.join(site, 'schemas'));
    const output = { write() {}, note() {}, color: false, environment: {} };
    await expect(
      runSchema([site, '--out', path.join(site, 'schemas/new')], output),
    ).rejects.toThrow('is behind a symbolic link that leads out of the site.');
    expect(readdirSync(path.join(dir, 'outside'))).toEqual(['precious.txt']);
  });

  test('is not followed by caches of commands and builds', () => {
    const dir = layOut();
    const kept = path.join(dir, 'site/.cache');
    mkdirSync(kept);
    symlinkSync('../../outside/precious.txt', path.join(kept, 'links.json'));
    symlinkSync('../../outside/new.txt', path.join(kept, 'players-announced.json'));
    writeLinkCache(path.join(kept, 'links.json'), new Map());
    expect(lstatSync(path.join(kept, 'links.json')).isFile()).toBe(true);
    expect(announcePlayers(new Set(['a video']), kept)).toHaveLength(1);
    expect(readdirSync(path.join(dir, 'outside'))).toEqual(['precious.txt']);
    expect(readFileSync(path.join(dir, 'outside/precious.txt'), 'utf8')).toBe('precious');
  });

  test('is followed within the site, and anything but a file is written to directly', async () => {
    const site = path.join(layOut({ 'site/reports/real.txt': 'old' }), 'site');
    symlinkSync('reports/real.txt', path.join(site, 'link.txt'));
    const { status } = await runCheckHere(site, '--output', path.join(site, 'link.txt'));
    expect(status).toBe(0);
    expect(lstatSync(path.join(site, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(site, 'reports/real.txt'), 'utf8')).toContain('1 post');
    expect((await runCheckHere(site, '--output', '/dev/null')).status).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('a baseline', () => {
  test.each([
    [
      'a device without an end',
      (file: string) => symlinkSync('/dev/zero', file),
      // A link is refused earlier.
      undefined,
    ],
    [
      'a pipe that nobody writes to',
      (file: string) => execFileSync('mkfifo', [file]),
      'it isn’t a file',
    ],
    ['a folder', (file: string) => mkdirSync(file), 'it isn’t a file'],
    [
      'a hole of ten gigabytes',
      (file: string) => {
        writeFileSync(file, '');
        truncateSync(file, 10_000_000_000);
      },
      '10000.0 MB',
    ],
  ])('that is %s ends the run with one line', async (_, make, reason) => {
    const site = path.join(layOut(), 'site');
    const file = path.join(site, 'known.json');
    make(file);
    const { status, notes } = await runCheckHere(site, '--baseline', file);
    expect({ status, notes }).toEqual({
      status: 2,
      notes: [reason ? `The baseline ${file} can’t be read: ${reason}.` : leadsOut(file)],
    });
  });
});

test('a baseline behind a link out of the site is not used, one in its repository is', async () => {
  const dir = layOut({
    'outside/known.json': '{ "version": 1, "findings": {} }',
    'site/blog/a.md': post.replace('saim', 'nobody'),
  });
  const site = path.join(dir, 'site');
  symlinkSync('../outside/known.json', path.join(site, 'event-writeups.baseline.json'));
  expect(await runCheckHere(site)).toMatchObject({
    status: 2,
    notes: [leadsOut(path.join(site, 'event-writeups.baseline.json'))],
  });
  mkdirSync(path.join(dir, '.git'));
  expect(await runCheckHere(site)).toMatchObject({ status: 1, notes: [] });
});

test('no fix makes a post both a draft and unlisted, which Docusaurus refuses', () => {
  const write = (text: string, word: string, better: string) => {
    const start = text.indexOf(word);
    const range = { start, end: start + word.length };
    const fix = { title: '', edits: [{ range, text: better }] };
    const found = { file: 'a.md', fix } as Diagnostic;
    return planFixes([found], new Map([['a.md', createSource('a.md', text)]])).length;
  };
  const unlisted = '---\nDraft: true\nunlisted: true\n---\n';
  expect(write(unlisted, 'Draft', 'draft')).toBe(0);
  expect(write(unlisted.replace('unlisted: true\n', ''), 'Draft', 'draft')).toBe(1);
  expect(write('---\ndraft: true\nUnlisted: "True"\n---\n', 'Unlisted', 'unlisted')).toBe(0);
  // A text with earlier problems may still be fixed elsewhere.
  expect(write('---\ndraft: true\nunlisted: true\ntgas: [a]\n---\n', 'tgas', 'tags')).toBe(1);
});
