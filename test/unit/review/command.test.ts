import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { smallestPicture } from '../../../src/plugin/check/pictures/examplePictures.ts';
import { runReview } from '../../../src/plugin/commands/review.ts';
import type { Review } from '../../../src/plugin/review/review.ts';
import { commit, makeRepository, write } from '../../helpers/repository.ts';
import { configText } from '../../helpers/runCheck.ts';
import { writeFiles } from '../../helpers/site.ts';

const POST = '---\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n\nMore\n';
const EVENT = `---
title: Save the date
authors: saim
date: 2026-03-01
event:
  name: Harbour Day
  startDate: 2026-05-07
  location: {name: Hall 3, address: {addressLocality: Bergen}}
---

Text

<!-- truncate -->

More
`;
const FILES = {
  'website/docusaurus.config.mjs': configText(),
  'website/blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
  'website/blog/tags.yml': 'meetup:\n  label: Meetup\n',
  'website/blog/day.md': EVENT,
  'website/blog/other.md': POST.replace('More', '![The hall](/img/hall.png)'),
  'website/blog/faulty.md': POST.replace('saim', 'nobody'),
  'website/static/img/hall.png': '',
};

test('describes what readers, subscribers and reviewers will see of a change', async () => {
  const dir = makeRepository(FILES);
  write(
    dir,
    'website/blog/2026-05-09-recap/index.md',
    `---
title: A day in the harbour
description: Two talks and a boat.
authors: [saim, grace]
tags: [meetup]
image: ./room.png
event: {id: day, coverage: recap}
---

Text

<!-- truncate -->

![The boat](./boat.png)
`,
  );
  write(dir, 'website/blog/2026-05-09-recap/room.png', String(smallestPicture('room.png')));
  write(dir, 'website/blog/day.md', EVENT.replace('2026-05-07', '2026-05-08'));
  rmSync(path.join(dir, 'website/static/img/hall.png'));
  commit(dir);

  const review = await reviewOf(dir);
  expect(review.posts).toMatchObject([
    {
      isNew: true,
      file: 'website/blog/2026-05-09-recap/index.md',
      permalink: '/blog/2026/05/09/recap',
      title: 'A day in the harbour',
      date: '2026-05-09',
      lead: 'Two talks and a boat.',
      authors: ['Saim Safdar', 'grace'],
      tags: ['Meetup'],
      kind: 'Recap',
      when: 'May 8, 2026',
      place: 'Bergen',
      visibility: 'public',
      socialImage: { kind: 'file', file: 'website/blog/2026-05-09-recap/room.png' },
    },
    {
      isNew: false,
      file: 'website/blog/day.md',
      lead: 'Text',
      kind: 'Announcement',
      socialImage: { kind: 'drawn' },
    },
  ]);
  expect(review.calendar).toEqual({
    added: [],
    removed: [],
    changed: [
      {
        name: 'Harbour Day',
        when: 'May 8, 2026',
        place: 'Hall 3, Bergen',
        changes: [{ what: 'Date', before: 'May 7, 2026', after: 'May 8, 2026' }],
      },
    ],
  });
  const rules = ({ first }: Review['here']) =>
    first.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
  expect(rules(review.here)).toContain('image-missing website/blog/2026-05-09-recap/index.md:14');
  expect(rules(review.here)).toContain('author-unknown website/blog/2026-05-09-recap/index.md:4');
  // Earlier problems aren't this change's.
  expect(rules(review.elsewhere)).toEqual(['image-missing website/blog/other.md:9']);
});

test('a change without posts, in GitHub Actions: the job summary has the same text', async () => {
  const dir = makeRepository({ ...FILES, summary: 'Before' });
  const summary = path.join(dir, 'summary');
  const words = [`${dir}/website`, '--base', 'main'];
  const text = await run(words, { GITHUB_STEP_SUMMARY: summary });
  expect(await run(words)).toBe(text);
  expect(text).toBe(`<!-- event-writeups review -->

## ✅ No post changes, no problems found

<sub>updated with each push</sub>
`);
  expect(readFileSync(summary, 'utf8')).toBe(`Before\n${text}`);
});

test('outside a repository it mentions no option of another command', async () => {
  const dir = writeFiles(FILES);
  await expect(run([`${dir}/website`, '--base', 'main'])).rejects.toThrow(
    /^Looking at a change needs a git repository, and .* isn’t in one\.$/,
  );
});

test.each([
  [['--base', 'nowhere'], 'git has no "nowhere" to compare with.'],
  [['--base', 'main', '--from', 'a.json'], '--from reads what --base found elsewhere'],
  [['--format', 'html'], 'There’s no format "html".'],
  [['--commit', 'main'], '--commit takes a commit in full, not "main".'],
  [['--run', '1;id'], '--run takes the number of a run, not "1;id".'],
  [['--from', 'nowhere.json'], 'nowhere.json can’t be read: ENOENT.'],
  [['--from', '/dev/zero'], '/dev/zero can’t be read: no file.'],
])('%j is refused with one line', async (words, line) => {
  const dir = makeRepository(FILES);
  await expect(run([`${dir}/website`, ...words])).rejects.toThrow(line);
});

test('an untracked post and a changed file of the blog are part of the change', async () => {
  const dir = makeRepository(FILES);
  write(dir, 'website/blog/new.md', POST.replace('saim', 'grace'));
  write(dir, 'website/blog/tags.yml', 'meetup:\n  label: [Meetup]\n');
  const { here, elsewhere } = await reviewOf(dir);
  const filesOf = ({ first }: Review['here']) => [...new Set(first.map(({ file }) => file))].sort();
  expect(filesOf(here)).toEqual(['website/blog/new.md', 'website/blog/tags.yml']);
  expect(filesOf(elsewhere)).toEqual([]);
});

async function reviewOf(dir: string): Promise<Review> {
  return JSON.parse(await run([`${dir}/website`, '--base', 'main', '--format', 'json']));
}

async function run(words: string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  expect(await runReview(words, { write, note: write, color: false, environment })).toBe(0);
  return text;
}
