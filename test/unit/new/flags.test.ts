import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  configOf,
  contentOf,
  layOut,
  plainBlog,
  startPost,
  wholePost,
} from '../../helpers/newPost.ts';
import { checkFiles } from '../../helpers/site.ts';

test('flags for everything make a post that the check passes', async () => {
  const siteDir = layOut();
  const run = await startPost(siteDir, wholePost);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toMatchInlineSnapshot(`
    "✔ blog/2026-10-03-devopscon-2026/index.md
      It will be at https://example.com/blog/devopscon-2026

    Next:
      1. Answer the questions in the file. Pictures go into blog/2026-10-03-devopscon-2026/img.
      2. npm start: see it at http://localhost:3000/blog/devopscon-2026
      3. npx event-writeups check: then commit the folder, and open a pull request.
    "
  `);
  const { 'blog/2026-10-03-devopscon-2026/index.md': post, ...others } = contentOf(siteDir);
  expect(post).toMatchInlineSnapshot(`
    "---
    slug: devopscon-2026
    title: "DevOpsCon in New York City"
    authors: [saim]
    tags: [meetup]
    date: 2026-10-03
    event:
      name: DevOpsCon
      startDate: 2026-09-26
      endDate: 2026-09-28
      location:
        address: New York City
      # The guide, "Events", has all fields. With talks the post says who spoke, and what came of it:
      # talks:
      #   - name: The title
      #     performer: an author key, or a name
      #     recording: {status: pending}
    ---

    {/* Comments like this one are for you, readers do not see them. Delete them as you go, and the headings you do not need. */}

    {/* First two or three sentences for somebody who was not there: what is worth telling? The list of posts shows them. */}

    {/* truncate */}

    ## What it was, and for whom

    {/* Who comes to this event, how many, and why did you go? */}

    ## What we brought

    {/* A talk, a workshop, a table: what did you say or show? Name the people. For a picture put the file into the folder img beside this one, and write: ![What is to be seen, as you would say it on the phone](./img/room.jpg) */}

    ## What people asked

    {/* The part that no programme contains. Two or three questions, with your answers, also the weak ones. */}

    ## What surprised us

    {/* One surprise is worth more than ten impressions. */}

    ## What we would do differently

    {/* The next team to go reads this first. */}

    ## Slides and recording

    {/* Links to both. Not published yet? Say when they are expected, and add them then. */}
    "
  `);
  expect(Object.keys(others).filter((name) => name.includes('devopscon'))).toEqual([
    'blog/2026-10-03-devopscon-2026/',
    'blog/2026-10-03-devopscon-2026/img/',
  ]);
  expect(others).toMatchObject(plainBlog);
  expect(
    checkFiles({ ...plainBlog, 'blog/2026-10-03-devopscon-2026/index.md': post ?? '' }).diagnostics,
  ).toEqual([]);
});

test('new authors and tags are added to their files in the manner of their neighbours', async () => {
  const siteDir = layOut({
    'blog/authors.yml':
      '# Who writes\nsaim:\n  name: Saim Safdar\n  page: true\n\nmaren:\n  name: Maren\n  page: true',
    'blog/tags.yml': 'meetup:\r\n  label: Meetup\r\n  permalink: /meetup\r\n',
    'blog/old.md': undefined,
  });
  const run = await startPost(siteDir, [
    ...['--event', 'A', '--date', '2026-01-02', '--place', 'Oslo', '--slug', 'a', '--title', 'T'],
    ...[
      '--author',
      'maren',
      '--author',
      'zoe=Zoë "Z" Ünal',
      '--author',
      'null=Nobody',
      '--tag',
      'on-call=On-call',
    ],
  ]);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toContain('✔ blog/authors.yml: complete what was added at its end\n');
  const files = contentOf(siteDir);
  expect(files['blog/authors.yml']).toBe(
    '# Who writes\nsaim:\n  name: Saim Safdar\n  page: true\n\nmaren:\n  name: Maren\n  page: true\n\nzoe:\n  name: "Zoë \\"Z\\" Ünal"\n  page: true\n\n"null":\n  name: Nobody\n  page: true\n',
  );
  expect(files['blog/tags.yml']).toBe(
    'meetup:\r\n  label: Meetup\r\n  permalink: /meetup\r\non-call:\r\n  label: On-call\r\n  permalink: /on-call\r\n',
  );
  expect(files['blog/2026-10-03-a/index.md']).toContain(
    'authors: [maren, zoe, "null"]\ntags: [on-call]\n',
  );
});

test('what the check finds in the post is shown, and what others left in the authors file is not', async () => {
  const siteDir = layOut({ 'blog/authors.yml': 'saim:\n  name: Saim\n  titel: Engineer\n' });
  const quiet = await startPost(siteDir, [...wholePost, '--author', 'ada=Ada']);
  expect(quiet).toMatchObject({ status: 0, stderr: '' });
  expect(quiet.stdout).not.toContain('titel');
  const found = await startPost(siteDir, [...wholePost, '--slug', 'b', '--date', '1066-09-26']);
  expect(found).toMatchObject({ status: 1, stderr: '' });
  expect(found.stdout).toContain('error[event-dates]: The calendar has no 1066-09-26.');
});

test('a blog without its files gets an authors file, and takes every tag', async () => {
  const siteDir = layOut({
    'blog/authors.yml': undefined,
    'blog/tags.yml': undefined,
    'blog/old.md': undefined,
  });
  const flags = ['--event', 'A', '--date', '2026-01-02', '--place', 'Oslo', '--author', 'ada=Ada'];
  expect(await startPost(siteDir, [...flags, '--tag', 'Kube Con', '--tag', 'a, b'])).toMatchObject({
    status: 0,
  });
  const files = contentOf(siteDir);
  expect(files['blog/authors.yml']).toBe('ada:\n  name: Ada\n');
  expect(files['blog/tags.yml']).toBeUndefined();
  expect(files['blog/2026-10-03-a-2026/index.md']).toContain('\ntags: [Kube Con, "a, b"]\n');
});

test('a locale with files of its own gets the entries too', async () => {
  const french = 'i18n/fr/docusaurus-plugin-content-blog';
  const siteDir = layOut({
    'docusaurus.config.mjs': configOf({ i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } }),
    [`${french}/authors.yml`]: 'saim:\n  name: Saim Safdar\n',
  });
  expect(await startPost(siteDir, [...wholePost, '--author', 'maren'])).toMatchObject({
    status: 2,
    stderr:
      '--author "maren": No author has this key. Known: saim. A new one is written with its name: "maren=…".\n',
  });
  const run = await startPost(siteDir, [...wholePost, '--author', 'ada=Ada']);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const files = contentOf(siteDir);
  expect(files['blog/authors.yml']).toBe(`${plainBlog['blog/authors.yml']}ada:\n  name: Ada\n`);
  expect(files[`${french}/authors.yml`]).toBe('saim:\n  name: Saim Safdar\nada:\n  name: Ada\n');
});

test('of several blogs it takes the default one, or the one that is named', async () => {
  const siteDir = layOut({
    'docusaurus.config.mjs': configOf({
      plugins: [
        ['@docusaurus/plugin-content-blog', { id: 'news', path: 'news', routeBasePath: 'news' }],
      ],
    }),
    'news/authors.yml': 'saim:\n  name: Saim\n',
  });
  const flags = [...wholePost.filter((word) => word !== '--tag' && word !== 'meetup'), '--blog'];
  expect(await startPost(siteDir, [...flags, 'nwes'])).toMatchObject({
    status: 2,
    stderr: 'There is no blog "nwes". Did you mean "news"?\n',
  });
  const run = await startPost(siteDir, [...flags, 'news']);
  expect(run).toMatchObject({ status: 0 });
  expect(run.stdout).toContain(
    '✔ news/2026-10-03-devopscon-2026/index.md\n  It will be at https://example.com/news/devopscon-2026\n',
  );
  expect((await startPost(siteDir, wholePost)).stdout).toContain(
    '✔ blog/2026-10-03-devopscon-2026/index.md\n',
  );
});

describe('what is refused leaves every file as it was', () => {
  const refused: [what: string, flags: string[], line: string][] = [
    [
      'nothing',
      [],
      'Missing: --event, --date, --place, --author, --tag. Without a terminal nobody is asked: see event-writeups --help.',
    ],
    [
      'some flags',
      ['--event', 'A', '--tag', 'meetup', '--place', 'Oslo'],
      'Missing: --date, --author. Without a terminal nobody is asked: see event-writeups --help.',
    ],
    ['an empty event', [...wholePost, '--event', ' '], '--event: It cannot be empty.'],
    [
      'two lines',
      [...wholePost, '--place', 'a\nb'],
      '--place: It has to be one line, without control characters.',
    ],
    [
      'a title that turns around',
      [...wholePost, '--title', 'a\u202eb'],
      '--title: It has to be one line, without control characters.',
    ],
    [
      'half an emoji',
      [...wholePost, '--title', 'a\ud83d'],
      '--title: It has to be one line, without control characters.',
    ],
    [
      'a title as long as a post',
      [...wholePost, '--title', 'a'.repeat(301)],
      '--title: It has more than 300 characters.',
    ],
    [
      'a day that does not exist',
      [...wholePost, '--date', '2026-02-30'],
      '--date: There is no day 2026-02-30.',
    ],
    [
      'no day',
      [...wholePost, '--date', 'tomorrow'],
      '--date: A day is written year-month-day, as in 2025-06-03, not "tomorrow".',
    ],
    [
      'an end that does not exist',
      [...wholePost, '--end', '2026-13-01'],
      '--end: There is no day 2026-13-01.',
    ],
    [
      'an end before the start',
      [...wholePost, '--end', '2026-09-25'],
      '--end: The last day 2026-09-25 is before the first, 2026-09-26.',
    ],
    [
      'a mistyped author',
      [...wholePost, '--author', 'siam'],
      '--author "siam": No author has this key. Did you mean "saim"?',
    ],
    [
      'an unknown author',
      [...wholePost, '--author', 'ada'],
      '--author "ada": No author has this key. Known: saim, maren. A new one is written with its name: "ada=…".',
    ],
    [
      'a name',
      [...wholePost, '--author', 'Saim Safdar'],
      '--author "Saim Safdar": No author has this key. That is the name of "saim": write the key.',
    ],
    [
      'an author who is there',
      [...wholePost, '--author', 'saim=Saim'],
      '--author "saim=Saim": The key "saim" is there already, for Saim Safdar.',
    ],
    [
      'a key that differs by case',
      [...wholePost, '--author', 'Ada=Ada'],
      '--author "Ada=Ada": A key has lower-case letters, digits, and hyphens between them: "ada" in place of "Ada".',
    ],
    [
      'an author without a name',
      [...wholePost, '--author', 'ada='],
      '--author "ada=": It cannot be empty.',
    ],
    [
      'two new authors of one key',
      [...wholePost, '--author', 'ada=A', '--author', 'ada=B'],
      '--author "ada=B": The key "ada" is there already, for A.',
    ],
    [
      'a mistyped tag',
      [...wholePost, '--tag', 'metup'],
      '--tag "metup": No tag has this key. Did you mean "meetup"?',
    ],
    [
      'a tag that looks like another',
      [...wholePost, '--tag', 'meet-up=Meet-up'],
      '--tag "meet-up=Meet-up": "meet-up" is "meetup" in another spelling: use that key.',
    ],
    [
      'a taken slug',
      [...wholePost, '--slug', 'old-meetup'],
      '--slug: The slug "old-meetup" is taken by blog/old.md.',
    ],
    [
      'a page of the blog',
      [...wholePost, '--slug', 'archive'],
      '--slug: The slug "archive" is taken by the archive (/blog/archive).',
    ],
    [
      'a page of the blog to come',
      [...wholePost, '--slug', 'Authors'],
      '--slug: The slug "Authors" is taken by the list of authors (/blog/authors).',
    ],
    [
      'no slug',
      [...wholePost, '--slug', ''],
      '--slug: A slug needs a letter from a to z or a digit: it is the end of the address.',
    ],
    [
      'an event without letters',
      [...wholePost, '--event', '会议'],
      'The event "会议" suggests no slug: give one with --slug.',
    ],
    [
      'a path upwards',
      [...wholePost, '--slug', '../x'],
      '--slug: A slug has letters from a to z, digits, and single hyphens between them: "x" in place of "../x".',
    ],
    [
      'a path',
      [...wholePost, '--slug', 'a/b'],
      '--slug: A slug has letters from a to z, digits, and single hyphens between them: "a-b" in place of "a/b".',
    ],
    [
      'another path',
      [...wholePost, '--slug', 'a\\b'],
      '--slug: A slug has letters from a to z, digits, and single hyphens between them: "a-b" in place of "a\\b".',
    ],
    [
      'a NUL',
      [...wholePost, '--slug', 'a\0b'],
      '--slug: A slug has letters from a to z, digits, and single hyphens between them: "a-b" in place of "a\0b".',
    ],
    [
      'a slug with a query',
      [...wholePost, '--slug', 'a?b#c'],
      '--slug: A slug has letters from a to z, digits, and single hyphens between them: "a-b-c" in place of "a?b#c".',
    ],
    [
      'a slug that no folder can have',
      [...wholePost, '--slug', 'a'.repeat(101)],
      '--slug: A slug has at most 100 characters.',
    ],
    [
      'a value like a flag',
      [...wholePost, '--title', '- x'],
      'A value that begins with a hyphen is written --title="…".',
    ],
    ['an unknown flag', ['--evnet', 'A'], "Unknown option '--evnet'. See event-writeups --help."],
    ['two sites', ['.'], 'One site at a time: "." is one too many.'],
  ];

  test.each(refused)('%s', async (_, flags, line) => {
    const siteDir = layOut();
    const before = contentOf(siteDir);
    const run = await startPost(siteDir, flags);
    expect(run).toEqual({ status: 2, stdout: '', stderr: `${line}\n` });
    expect(contentOf(siteDir)).toEqual(before);
  });

  test('the same flags a second time', async () => {
    const siteDir = layOut();
    await startPost(siteDir, wholePost);
    const before = contentOf(siteDir);
    expect(await startPost(siteDir, wholePost)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'The slug "devopscon-2026" is taken by blog/2026-10-03-devopscon-2026/index.md. Give another one with --slug.\n',
    });
    expect(contentOf(siteDir)).toEqual(before);
  });

  test('a folder that is there, even empty', async () => {
    const siteDir = layOut();
    mkdirSync(path.join(siteDir, 'blog/2026-10-03-devopscon-2026'));
    const before = contentOf(siteDir);
    expect(await startPost(siteDir, wholePost)).toMatchObject({
      status: 2,
      stderr:
        'The slug "devopscon-2026" is taken by the folder blog/2026-10-03-devopscon-2026. Give another one with --slug.\n',
    });
    expect(contentOf(siteDir)).toEqual(before);
  });

  test.each([
    [
      'is no YAML',
      'saim:\n  name: "Saim\n',
      /^blog\/authors\.yml has to be mended first\. This file is not valid YAML: /,
    ],
    [
      'is written in one line',
      '{ saim: { name: Saim } }\n',
      /^"ada" cannot be added to blog\/authors\.yml without a change to the rest\./,
    ],
    [
      'ends in a marker',
      'saim:\n  name: Saim\n...\n',
      /^"ada" cannot be added to blog\/authors\.yml without a change to the rest\./,
    ],
    [
      'is no map',
      '- saim\n',
      /^"ada" cannot be added to blog\/authors\.yml without a change to the rest\./,
    ],
  ])('an authors file that %s', async (_, text, line) => {
    const siteDir = layOut({ 'blog/authors.yml': text });
    const before = contentOf(siteDir);
    const words = wholePost.map((word) => (word === 'saim' ? 'ada=Ada' : word));
    const run = await startPost(siteDir, words);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(line);
    expect(contentOf(siteDir)).toEqual(before);
  });

  test('a blog that leaves out what would be written', async () => {
    const siteDir = layOut({ 'docusaurus.config.mjs': configOf({}, { include: ['*.md'] }) });
    expect(await startPost(siteDir, wholePost)).toMatchObject({
      status: 2,
      stderr:
        'The options of the blog in blog leave out 2026-10-03-slug/index.md: its "include" or "exclude".\n',
    });
  });
});

describe('titles that mean something in YAML', () => {
  test.each([
    ': #"\'',
    '🎉 at last',
    '- x',
    'true',
    '2026',
    "it's: 'quoted'",
    '\\',
    '{a: 1}',
    '%TAG',
    '&a *b !c',
    '2026-01-01',
    '---',
    'a\u00a0b',
  ])('%s', async (title) => {
    const siteDir = layOut();
    expect(await startPost(siteDir, [...wholePost, `--title=${title}`])).toMatchObject({
      status: 0,
    });
    const post = readFileSync(
      path.join(siteDir, 'blog/2026-10-03-devopscon-2026/index.md'),
      'utf8',
    );
    expect(post).toContain(`\ntitle: ${JSON.stringify(title)}\n`);
    const { diagnostics } = checkFiles({ ...plainBlog, 'blog/new/index.md': post });
    expect(diagnostics).toEqual([]);
  });
});
