import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { checkSite, createChecker, type Report } from '../../src/plugin/check/check.ts';
import { createContentReader } from '../../src/plugin/check/content.ts';
import { photo, smallestPicture } from '../../src/plugin/check/pictures/examplePictures.ts';
import { shownPictures } from '../../src/plugin/check/published/shownPictures.ts';
import type { Site } from '../../src/plugin/check/site/site.ts';
import { often } from '../helpers/cases.ts';
import { watchOpenedFiles } from '../helpers/openedFiles.ts';
import { checkFiles, siteOf, writeFiles } from '../helpers/site.ts';

const config = {
  baseUrl: '/sub/',
  i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
  presets: [['classic', { docs: false, blog: { onUntruncatedBlogPosts: 'ignore' } }]],
  plugins: ['docusaurus-plugin-event-writeups'],
};

/** The possible contents of a file; `undefined` if it doesn't exist. */
const STATES: Record<string, (string | Buffer | undefined)[]> = {
  'blog/authors.yml': [
    'saim:\n  name: Saim\n',
    'saim:\n  name: Saim\nada:\n  name: Ada\n  image_url: /img/ada.png\n',
    'saim: [\n',
    undefined,
  ],
  'blog/tags.yml': ['meetup:\n', 'meetup:\nKubeCon:\n', undefined],
  'blog/a.md': [
    '---\nauthors: saim\ntags: [meetup]\n---\n\n## Hall\n\n![The hall](/img/hall.png)\n',
    '---\nauthors: siam\ntags: [kubecon]\nslug: b\n---\n\n## Stage\n\n[B](./b/index.md#stage)\n',
    '---\nauthors: ada\ndraft: true\ntags: [meet-up]\n---\n\n<img src="/img/hall.png" alt="" />\n',
    '---\nauthors: [saim\n---\n\nText\n',
    undefined,
  ],
  'blog/b/index.md': [
    '---\nauthors: saim\n---\n\n## Stage\n\n[A](../a.md#hall) and [C](/blog/c)\n\n![Here](./here.png)\n',
    '---\nauthors: saim\ntags: [KubeCon]\n---\n\n## Other\n\n[A](/blog/a#hall) {1 + }\n',
    '---\nauthors: ada\n---\n\n{/* event-writeups-ignore image-missing: drawn */}\n\n![Here](./here.png)\n',
    undefined,
  ],
  'blog/b/here.png': ['1', smallestPicture('here.png'), undefined],
  'blog/c.md': [
    '---\nauthors: saim\n---\n\n[A](/blog/a) and [the page](/sub/talks)\n',
    '---\nauthors: saim\nslug: d\n---\n\n[A](/blog/a) and [the talks](/sub/talks#second)\n',
    undefined,
  ],
  'i18n/fr/docusaurus-plugin-content-blog/a.md': [
    '---\nauthors: saim\n---\n\n## Salle\n\n![La salle](./salle.png)\n',
    undefined,
  ],
  'i18n/fr/docusaurus-plugin-content-blog/authors.yml': ['ada:\n  name: Ada\n', undefined],
  // Under this name there's an image, a heavy one, a photo with location data, or no image.
  'static/img/hall.png': [
    smallestPicture('hall.png'),
    photo({ bytes: 600_000 }).content(),
    photo({ hasLocation: true }).content(),
    '1',
    undefined,
  ],
  'static/img/Hall.png': ['1', undefined],
  'static/img/ada.png': [
    smallestPicture('ada.png'),
    photo({ hasLocation: true }).content(),
    undefined,
  ],
  'src/pages/talks.md': ['## First\n\nTalks\n', '## Second\n\nTalks\n', undefined],
};

test.each([
  ['told what was touched', true],
  ['told nothing', false],
])('a checker that is %s finds the same after each change as a fresh check', (_, tells) => {
  const names = Object.keys(STATES);
  const change = fc
    .constantFrom(...names)
    .chain((name) => fc.tuple(fc.constant(name), fc.nat((STATES[name]?.length ?? 1) - 1)));
  const round = fc.array(change, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(round, { minLength: 2, maxLength: 8 }), (rounds) => {
      const dir = writeFiles({});
      // The folder of a translation must exist, because a config is read once.
      mkdirSync(path.join(dir, 'i18n/fr'), { recursive: true });
      const site = siteOf(dir, config);
      const { check } = createChecker(site);
      for (const name of names) write(dir, name, STATES[name]?.[0]);
      expect(essence(check())).toEqual(essence(checkSite(site)));
      for (const changes of rounds) {
        for (const [name, state] of changes) write(dir, name, STATES[name]?.[state]);
        const touched = new Set(changes.flatMap(([name]) => foldersOf(site, name)));
        expect(essence(check(tells ? touched : undefined))).toEqual(essence(checkSite(site)));
      }
    }),
    often(50),
  );
});

test('a link to the calendar of an event is checked again when the id of the event changes', () => {
  const about = (id: string) =>
    `---\nauthors: saim\nevent:\n  id: ${id}\n  name: Meetup\n  startDate: 2026-05-01\n---\n\nText\n`;
  const dir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a.md': about('meetup'),
    'blog/b.md': '---\nauthors: saim\n---\n\n[The calendar](pathname:///events/meetup.ics)\n',
  });
  const site = siteOf(dir, config);
  const { check } = createChecker(site);
  const links = ({ diagnostics }: Report) => diagnostics.filter(({ rule }) => /^link/.test(rule));
  expect(links(check())).toEqual([]);
  write(dir, 'blog/a.md', about('meetup-2026'));
  const found = check();
  expect(links(found)).toHaveLength(1);
  expect(essence(found)).toEqual(essence(checkSite(site)));
  write(dir, 'blog/a.md', about('meetup'));
  expect(links(check())).toEqual([]);
});

test.each(['true', '"true"', '"True"'])(
  'a post with unlisted: %s has no calendar, and nor has one without an event',
  (unlisted) => {
    const about = 'authors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01';
    const links = ['listed', 'meetup', 'b'].map((name) => `[x](pathname:///events/${name}.ics)`);
    const { diagnostics } = checkFiles(
      {
        'blog/authors.yml': 'saim:\n  name: Saim\n',
        'blog/listed.md': `---\n${about}\n---\n\nText\n`,
        'blog/meetup.md': `---\n${about}\nunlisted: ${unlisted}\n---\n\nText\n`,
        'blog/b.md': `---\nauthors: saim\n---\n\n${links.join('\n')}\n`,
      },
      config,
    );
    const dead = diagnostics.filter(({ rule }) => rule === 'link-missing');
    expect(dead.map(({ line }) => line)).toEqual([6, 7]);
  },
);

test('after a save, only what was saved is opened, and only that post goes to the preprocessor', () => {
  const text = '---\nauthors: saim\n---\n\n![The hall](./hall.png)\n';
  const dir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a/index.md': text,
    'blog/a/hall.png': '',
    'blog/b.md': '---\nauthors: saim\n---\n\nText\n',
  });
  const preprocessed: string[] = [];
  const preprocessor = ({ filePath, fileContent }: { filePath: string; fileContent: string }) => {
    preprocessed.push(path.relative(dir, filePath));
    return fileContent;
  };
  // So that nothing else may have been written in the same tick of the clock.
  const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  const { check } = createChecker(siteOf(dir, { ...config, markdown: { preprocessor } }));
  check();
  expect(preprocessed.sort()).toEqual(['blog/a/index.md', 'blog/b.md']);
  writeFileSync(path.join(dir, 'blog/a/index.md'), `${text}\nMore\n`);
  const opened = watchOpenedFiles();
  check();
  now.mockRestore();
  expect([...opened]).toEqual([path.join(dir, 'blog/a/index.md')]);
  expect(preprocessed.slice(2)).toEqual(['blog/a/index.md']);
});

test('only posts that show a changed image are checked again', () => {
  const dir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a.md': '---\nauthors: saim\n---\n\n![The hall](/img/hall.jpg)\n',
    'blog/b.md': '---\nauthors: saim\n---\n\n![The stage](/img/stage.jpg)\n',
    'static/img/hall.jpg': photo().content(),
    'static/img/stage.jpg': photo().content(),
  });
  const reader = createContentReader(siteOf(dir, config));
  const judged = () => {
    const [localizedBlog] = reader.read().localizedBlogs;
    // The rules' inputs: a post whose images weren't read can't have changed.
    for (const post of localizedBlog?.posts ?? []) shownPictures(post);
    return localizedBlog?.posts;
  };
  const [hall, stage] = judged() ?? [];
  writeFileSync(path.join(dir, 'static/img/hall.jpg'), photo({ hasLocation: true }).content());
  const [hallNow, stageNow] = judged() ?? [];
  expect(hallNow).not.toBe(hall);
  expect(stageNow).toBe(stage);
});

test('a post that was saved without changes is not read again, nor is any untouched file', () => {
  const dir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a.md': '---\nauthors: siam\n---\n\nText\n',
    'blog/b.md': '---\nauthors: siam\n---\n\nText\n',
  });
  const { check } = createChecker(siteOf(dir, config));
  const sourceOf = (report: Report, file: string) => report.sources.get(file);
  const first = check();
  write(dir, 'blog/a.md', '---\nauthors: siam\n---\n\nText\n');
  write(dir, 'blog/b.md', '---\nauthors: siam\n---\n\nOther text\n');
  const second = check();
  expect(sourceOf(second, 'blog/a.md')).toBe(sourceOf(first, 'blog/a.md'));
  expect(sourceOf(second, 'blog/b.md')).not.toBe(sourceOf(first, 'blog/b.md'));
});

test('the dev server waits for the files of a post that don’t exist, and for no others', () => {
  const dir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a.md': '---\nauthors: saim\n---\n\n![The hall](./hall.png) ![The stage](./stage.png)\n',
    'blog/stage.png': smallestPicture('stage.png'),
  });
  const { check, missingFor } = createChecker(siteOf(dir, config));
  check();
  const waitsFor = () => missingFor(path.join(dir, 'blog/a.md'));
  expect(waitsFor()).toContain(path.join(dir, 'blog/hall.png'));
  expect(waitsFor()).not.toContain(path.join(dir, 'blog/stage.png'));
  write(dir, 'blog/hall.png', smallestPicture('hall.png'));
  check();
  expect(waitsFor()).toEqual([]);
});

function write(dir: string, name: string, content: string | Buffer | undefined): void {
  const file = path.join(dir, name);
  rmSync(file, { force: true });
  if (content === undefined) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Returns a file and its folders, as a bundler reports a change. */
function foldersOf(site: Site, name: string): string[] {
  const all = [path.join(site.dir, name)];
  for (let dir = path.dirname(name); dir !== '.'; dir = path.dirname(dir))
    all.push(path.join(site.dir, dir));
  return [...all, site.dir];
}

function essence({ diagnostics, summary, hints, references }: Report): unknown {
  const { durationMs: _, ...counts } = summary;
  return { diagnostics, counts, hints, references: references() };
}
