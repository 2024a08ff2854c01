import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { configText } from '../../helpers/runCheck.ts';
import { runFollowUpHere, runLinksHere } from '../../helpers/runLinks.ts';
import { writeFiles } from '../../helpers/site.ts';
import { standIn } from '../../helpers/standIn.ts';

const POST = `---
authors: ada
date: 2023-10-20
---

The hosts will put a [stream of the talk](https://tide.dev/speaker/ada) up. It should be
there for everybody very soon.
`;

function siteWith(files: Record<string, string>): string {
  return writeFiles({
    'docusaurus.config.js': configText(),
    'package.json': '{}',
    'node_modules/.keep': 'x',
    'blog/authors.yml': 'ada:\n  name: Ada\n',
    ...files,
  });
}

test('finds a promise across two lines, and links that were found dead', async () => {
  const dir = siteWith({ 'blog/meetup.md': POST });
  const before = await runFollowUpHere([dir, '--now', '2026-11-29']);
  expect(before).toMatchInlineSnapshot(`
    {
      "notes": [],
      "status": 0,
      "stdout": "warning[promise-overdue]: “It should be there for everybody very soon.” was written 1136 days ago.
      blog/meetup.md:6:77
    6 │ The hosts will put a [stream of the talk](https://tide.dev/speaker/ada) up. It should be
      │                                                                             ^^^^^^^^^^^^
      = help: If it’s there, link to it. If it isn’t coming, delete the sentence.

    hint: No links have been checked yet. Run event-writeups links first to find those that no longer work.

    ▲ 1 thing is due in 1 file · 1 post · as of 2026-11-29
    ",
    }
  `);
  const { network, requests } = await standIn({ 'tide.dev/speaker/ada': 404, 'ada.dev': 200 });
  await runLinksHere([dir, '--no-archive'], network);
  const asked = requests.length;
  const { stdout } = await runFollowUpHere([dir, '--now', '2026-11-29', '--format', 'json']);
  expect(requests).toHaveLength(asked);
  const { now, posts, hints, diagnostics } = JSON.parse(stdout);
  expect({ now, posts, hints }).toEqual({ now: '2026-11-29T12:00:00.000Z', posts: 1, hints: [] });
  expect(
    diagnostics.map(({ rule, line, fix }: Record<string, unknown>) => [rule, line, fix]),
  ).toEqual([
    ['link-dead', 6, null],
    ['promise-overdue', 6, null],
  ]);
});

test('options set how long something may take', async () => {
  const dir = siteWith({
    'blog/meetup.md': POST,
    'blog/event.md':
      '---\nauthors: ada\ndate: 2023-10-01\nevent:\n  name: Tide\n  startDate: 2023-10-10\n  recording: {status: pending}\n---\n\nText\n',
  });
  const rulesFor = async (...words: string[]) => {
    const { stdout } = await runFollowUpHere([
      dir,
      '--now',
      '2023-11-10',
      '--format',
      'json',
      ...words,
    ]);
    return JSON.parse(stdout).diagnostics.map(({ rule }: { rule: string }) => rule);
  };
  expect(await rulesFor()).toEqual(['event-recap-missing']);
  expect(await rulesFor('--recaps', '60')).toEqual([]);
  expect(await rulesFor('--recaps', '60', '--recordings', '20')).toEqual([
    'event-recording-overdue',
  ]);
  expect(await rulesFor('--recaps', '60', '--promises', '20')).toEqual(['promise-overdue']);
  expect(await rulesFor('--rule', 'event-recap-missing=off')).toEqual([]);
});

test('a post without a date is as old as its first commit', async () => {
  const dir = siteWith({ 'blog/meetup.md': POST.replace('date: 2023-10-20\n', '') });
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@a.dev', ...words], {
      cwd: dir,
      env: { ...process.env, GIT_COMMITTER_DATE: '2023-10-20T12:00:00Z' },
      stdio: 'ignore',
    });
  git('init');
  git('add', 'blog');
  git('commit', '-m', 'A post');
  const { stdout } = await runFollowUpHere([dir, '--now', '2023-10-30', '--promises', '9']);
  expect(stdout).toContain('was written 10 days ago.');
});

test('the text of an issue mentions nobody, links to lines and contains the number', async () => {
  const dir = siteWith({
    'blog/meetup.md':
      '---\nauthors: ada\ndate: 2023-10-20\n---\n\nThanks @ada, the video will be online soon!\n',
  });
  const environment = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'tide/blog',
    GITHUB_SHA: 'abc',
  };
  const { stdout } = await runFollowUpHere(
    [dir, '--now', '2024-10-20', '--format', 'issue'],
    environment,
  );
  expect(stdout).toMatchInlineSnapshot(`
    "<!-- event-writeups follow-up: 1 due -->

    1 thing is due. This text is kept up to date; last checked on 2024-10-20.

    No links have been checked yet. Run event-writeups links first to find those that no longer work.

    ### Sentences about the future that are now in the past

    - [blog/meetup.md:6](https://github.com/tide/blog/blob/abc/blog/meetup.md?plain=1#L6): “Thanks \\@ada, the video will be online soon!” was written 366 days ago. If it’s there, link to it. If it isn’t coming, delete the sentence.
    "
  `);
});

test('reports nothing if nothing is due', async () => {
  const dir = siteWith({ 'blog/meetup.md': '---\nauthors: ada\ndate: 2023-10-20\n---\n\nText\n' });
  const words = [dir, '--now', '2024-10-20'];
  expect((await runFollowUpHere(words)).stdout).toMatch(
    /✔ Nothing is due · 1 post · as of 2024-10-20\n$/,
  );
  expect((await runFollowUpHere([...words, '--format', 'issue'])).stdout).toMatch(
    /^<!-- event-writeups follow-up: 0 due -->\n\nNothing is due\. Last checked on 2024-10-20\./,
  );
});

test('an ignore comment keeps a sentence that is still true', async () => {
  const dir = siteWith({
    'blog/meetup.md': POST.replace(
      'The hosts',
      '<!-- event-writeups-ignore promise-overdue: a quotation -->\n\nThe hosts',
    ),
  });
  expect((await runFollowUpHere([dir, '--now', '2026-11-29'])).stdout).toContain('Nothing is due');
});

test('refuses invalid arguments', async () => {
  const refused = async (...words: string[]) => (await runFollowUpHere(words)).notes[0];
  expect(await refused('--now', 'today')).toBe(
    '--now takes a day such as 2026-05-01, not "today".',
  );
  expect(await refused('--now', '2026-02-30')).toBe(
    '--now takes a day such as 2026-05-01, not "2026-02-30".',
  );
  expect(await refused('--format', 'sarif')).toBe(
    'There’s no format "sarif". Formats: text, json, issue.',
  );
  expect(await refused('--rule', 'image-alt=off')).toMatch(
    /^"follow-up" doesn’t apply image-alt\./,
  );
});
