import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { configOf, contentOf, layOut, startPost, wholePost } from '../../helpers/newPost.ts';

describe('a refused post leaves every file unchanged', () => {
  const refused: [what: string, flags: string[], line: string][] = [
    [
      'nothing',
      [],
      'Missing: --event, --date, --place, --author, --tag. See event-writeups new --help.',
    ],
    [
      'some flags',
      ['--event', 'A', '--tag', 'meetup', '--place', 'Oslo'],
      'Missing: --date, --author. See event-writeups new --help.',
    ],
    ['an empty event', [...wholePost, '--event', ' '], '--event: It can’t be empty.'],
    [
      'two lines',
      [...wholePost, '--place', 'a\nb'],
      '--place: It must be a single line without control characters.',
    ],
    [
      'a title that turns around',
      [...wholePost, '--title', 'a\u202eb'],
      '--title: It must be a single line without control characters.',
    ],
    [
      'half an emoji',
      [...wholePost, '--title', 'a\ud83d'],
      '--title: It must be a single line without control characters.',
    ],
    [
      'a title as long as a post',
      [...wholePost, '--title', 'a'.repeat(301)],
      '--title: It has more than 300 characters.',
    ],
    [
      'a day that does not exist',
      [...wholePost, '--date', '2026-02-30'],
      '--date: The date 2026-02-30 doesn’t exist.',
    ],
    [
      'no day',
      [...wholePost, '--date', 'tomorrow'],
      '--date: Write a day as year-month-day, such as 2025-06-03, not "tomorrow".',
    ],
    [
      'a day with a time',
      [...wholePost, '--date', '2026-02-03T18:30'],
      '--date: Write only the day: 2026-02-03. You can add the time in the post, where a comment shows how.',
    ],
    [
      'an end that does not exist',
      [...wholePost, '--end', '2026-13-01'],
      '--end: The date 2026-13-01 doesn’t exist.',
    ],
    [
      'an end before the start',
      [...wholePost, '--end', '2026-09-25'],
      '--end: The last day 2026-09-25 is before the first, 2026-09-26.',
    ],
    [
      'a mistyped author',
      [...wholePost, '--author', 'siam'],
      '--author "siam": There’s no author with this key. Did you mean "saim"?',
    ],
    [
      'an unknown author',
      [...wholePost, '--author', 'ada'],
      '--author "ada": There’s no author with this key. Known: saim, maren. To add a new one, write its name, too: "ada=…".',
    ],
    [
      'a name',
      [...wholePost, '--author', 'Saim Safdar'],
      '--author "Saim Safdar": There’s no author with this key. This is the name of "saim". Write the key.',
    ],
    [
      'an author who is there',
      [...wholePost, '--author', 'saim=Saim'],
      '--author "saim=Saim": The key "saim" already belongs to Saim Safdar.',
    ],
    [
      'a key that differs by case',
      [...wholePost, '--author', 'Ada=Ada'],
      '--author "Ada=Ada": A key consists of lower-case letters and digits, with hyphens between them: "ada" instead of "Ada".',
    ],
    [
      'an author without a name',
      [...wholePost, '--author', 'ada='],
      '--author "ada=": It can’t be empty.',
    ],
    [
      'two new authors of one key',
      [...wholePost, '--author', 'ada=A', '--author', 'ada=B'],
      '--author "ada=B": The key "ada" already belongs to A.',
    ],
    [
      'a mistyped tag',
      [...wholePost, '--tag', 'metup'],
      '--tag "metup": There’s no tag with this key. Did you mean "meetup"?',
    ],
    [
      'a tag that looks like another',
      [...wholePost, '--tag', 'meet-up=Meet-up'],
      '--tag "meet-up=Meet-up": "meet-up" is "meetup" in another spelling. Use that key.',
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
      '--slug: A slug needs at least one letter (a–z) or digit, because it’s the last part of the address.',
    ],
    [
      'an event without letters',
      [...wholePost, '--event', '会议'],
      'The event "会议" has no letters or digits for a slug. Pass one with --slug.',
    ],
    [
      'a path upwards',
      [...wholePost, '--slug', '../x'],
      '--slug: A slug consists of letters (a–z) and digits, with single hyphens between them. Write "x" instead of "../x".',
    ],
    [
      'a path',
      [...wholePost, '--slug', 'a/b'],
      '--slug: A slug consists of letters (a–z) and digits, with single hyphens between them. Write "a-b" instead of "a/b".',
    ],
    [
      'another path',
      [...wholePost, '--slug', 'a\\b'],
      '--slug: A slug consists of letters (a–z) and digits, with single hyphens between them. Write "a-b" instead of "a\\b".',
    ],
    [
      'a NUL',
      [...wholePost, '--slug', 'a\0b'],
      '--slug: A slug consists of letters (a–z) and digits, with single hyphens between them. Write "a-b" instead of "a\0b".',
    ],
    [
      'a slug with a query',
      [...wholePost, '--slug', 'a?b#c'],
      '--slug: A slug consists of letters (a–z) and digits, with single hyphens between them. Write "a-b-c" instead of "a?b#c".',
    ],
    [
      'a slug that no folder can have',
      [...wholePost, '--slug', 'a'.repeat(101)],
      '--slug: A slug can have at most 100 characters.',
    ],
    [
      'a value like a flag',
      [...wholePost, '--title', '- x'],
      'Write a value that starts with a hyphen as --title="…".',
    ],
    ['an unknown flag', ['--evnet', 'A'], 'There’s no option --evnet. Did you mean --event?'],
    ['two sites', ['.'], 'Name only one site: "." is a second one.'],
  ];

  test.each(refused)('%s', async (_, flags, line) => {
    const siteDir = layOut();
    const before = contentOf(siteDir);
    const run = await startPost(siteDir, flags);
    expect(run).toEqual({ status: 2, stdout: '', stderr: `${line}\n` });
    expect(contentOf(siteDir)).toEqual(before);
  });

  test('the same options a second time', async () => {
    const siteDir = layOut();
    await startPost(siteDir, wholePost);
    const before = contentOf(siteDir);
    expect(await startPost(siteDir, wholePost)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'The slug "devopscon-2026" is taken by blog/2026-10-03-devopscon-2026/index.md. Pass another one with --slug.\n',
    });
    expect(contentOf(siteDir)).toEqual(before);
  });

  test('an existing folder, even an empty one', async () => {
    const siteDir = layOut();
    mkdirSync(path.join(siteDir, 'blog/2026-10-03-devopscon-2026'));
    const before = contentOf(siteDir);
    expect(await startPost(siteDir, wholePost)).toMatchObject({
      status: 2,
      stderr:
        'The slug "devopscon-2026" is taken by the folder blog/2026-10-03-devopscon-2026. Pass another one with --slug.\n',
    });
    expect(contentOf(siteDir)).toEqual(before);
  });

  test.each([
    [
      'is no YAML',
      'saim:\n  name: "Saim\n',
      /^blog\/authors\.yml has an error that you need to fix first\. This file isn’t valid YAML: /,
    ],
    [
      'is written in one line',
      '{ saim: { name: Saim } }\n',
      /^"ada" can’t be added to blog\/authors\.yml without changing other lines\./,
    ],
    [
      'ends in a marker',
      'saim:\n  name: Saim\n...\n',
      /^"ada" can’t be added to blog\/authors\.yml without changing other lines\./,
    ],
    [
      'is no map',
      '- saim\n',
      /^"ada" can’t be added to blog\/authors\.yml without changing other lines\./,
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

  test('a blog that excludes the new file', async () => {
    const siteDir = layOut({ 'docusaurus.config.mjs': configOf({}, { include: ['*.md'] }) });
    expect(await startPost(siteDir, wholePost)).toMatchObject({
      status: 2,
      stderr:
        'The "include" or "exclude" option of the blog in blog leaves out 2026-10-03-slug/index.md.\n',
    });
  });
});

test.each(['archive', 'tags'])('a slug of a page that the blog makes itself: %s', async (slug) => {
  const dir = layOut({ 'blog/tags.yml': undefined, 'blog/old.md': undefined });
  const { status, stderr } = await startPost(dir, [...wholePost.slice(0, -2), '--slug', slug]);
  expect(stderr).toContain(`The slug "${slug}" is taken by a page that the blog makes itself.`);
  expect(status).toBe(2);
});
