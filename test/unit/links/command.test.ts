import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../helpers/run.ts';
import { configText } from '../../helpers/runCheck.ts';
import { runLinksHere } from '../../helpers/runLinks.ts';
import { writeFiles } from '../../helpers/site.ts';
import { standIn } from '../../helpers/standIn.ts';

const ARCHIVE = 'http://archive.tide.dev/wayback/available';
const COPY = 'http://web.archive.org/web/20230929000000/https://tide.dev/2023';

/** An archive with one page. */
const archive = {
  'archive.tide.dev': (
    { url = '' }: { url?: string | undefined },
    response: { end(text: string): unknown },
  ) => {
    const { searchParams } = new URL(url, 'http://archive.tide.dev');
    const hasCopy = searchParams.get('url') === 'https://tide.dev/2023';
    const closest = { available: true, status: '200', timestamp: '20230929000000', url: COPY };
    response.end(JSON.stringify({ archived_snapshots: hasCopy ? { closest } : {} }));
  },
};

function siteWith(text: string, files: Record<string, string> = {}): string {
  return writeFiles({
    'docusaurus.config.js': configText(),
    'package.json': '{}',
    'node_modules/.keep': 'x',
    'blog/authors.yml': 'ada:\n  name: Ada\n  url: https://ada.dev/\n',
    'blog/meetup.md': text,
    ...files,
  });
}

const POST = `---
authors: ada
date: 2023-10-01
event:
  name: Tide Conf
  startDate: 2023-09-28
  url: https://tide.dev/2023
---

The [programme](https://tide.dev/2023#talks), [again][1], and [the slides](https://slides.tide.dev/a).

[1]: https://tide.dev/2023 "2023"
`;

test('lists each dead link with its place, and --fix writes the archived copy', async () => {
  const dir = siteWith(POST);
  const { network, requests } = await standIn({
    ...archive,
    'ada.dev': 200,
    'tide.dev/2023': 404,
    'slides.tide.dev/a': 410,
  });
  const first = await runLinksHere([dir, '--archive', ARCHIVE], network);
  expect(first.status).toBe(1);
  expect(first.stdout.replace(/\d+ ms/, '… ms')).toMatchInlineSnapshot(`
    "error[link-dead]: https://tide.dev/2023 answers with 404.
      blog/meetup.md:7:8
    7 │   url: https://tide.dev/2023
      │        ^^^^^^^^^^^^^^^^^^^^^
      = help: Link to the archived copy: https://web.archive.org/web/20230929000000/https://tide.dev/2023 To apply it, run npx docusaurus-plugin-event-writeups links --fix.

    error[link-dead]: https://tide.dev/2023#talks answers with 404.
      blog/meetup.md:10:17
    10 │ The [programme](https://tide.dev/2023#talks), [again][1], and [the slides](https://slides.tide.dev/a).
       │                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: Link to the archived copy: https://web.archive.org/web/20230929000000/https://tide.dev/2023#talks To apply it, run npx docusaurus-plugin-event-writeups links --fix.

    error[link-dead]: https://slides.tide.dev/a answers with 410.
      blog/meetup.md:10:76
    10 │ The [programme](https://tide.dev/2023#talks), [again][1], and [the slides](https://slides.tide.dev/a).
       │                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: Link to another page, or delete the link.

    error[link-dead]: https://tide.dev/2023 answers with 404.
      blog/meetup.md:12:6
    12 │ [1]: https://tide.dev/2023 "2023"
       │      ^^^^^^^^^^^^^^^^^^^^^
      = help: Link to the archived copy: https://web.archive.org/web/20230929000000/https://tide.dev/2023 To apply it, run npx docusaurus-plugin-event-writeups links --fix.

    ✖ 4 errors in 1 file · 1 post, 0 images, 5 links checked · … ms
    "
  `);
  expect(requests).toContain(
    'GET archive.tide.dev/wayback/available?url=https%3A%2F%2Ftide.dev%2F2023&timestamp=20231001',
  );

  const asked = requests.length;
  const fixed = await runLinksHere([dir, '--archive', ARCHIVE, '--fix'], network);
  expect(requests).toHaveLength(asked);
  expect(fixed.notes).toEqual(['Changed links in 1 file.']);
  expect(fixed.stdout).toMatch(/✖ 1 error in 1 file/);
  const copy = 'https://web.archive.org/web/20230929000000/https://tide.dev/2023';
  expect(readFileSync(path.join(dir, 'blog/meetup.md'), 'utf8')).toBe(
    POST.replaceAll('https://tide.dev/2023', copy),
  );
});

test('links of authors and speakers are checked too, and an ignore comment hides a finding', async () => {
  const dir = siteWith(
    '---\nauthors: ada\n---\n\n<!-- event-writeups-ignore link-dead: it was a good page -->\n\n[Gone](https://gone.dev/)\n',
    { 'blog/speakers.yml': 'bo:\n  name: Bo\n  url: https://bo.dev/\n' },
  );
  const { network } = await standIn({ ...archive, 'ada.dev/': 404, 'bo.dev/': 404 });
  const { stdout } = await runLinksHere([dir, '--archive', ARCHIVE, '--format', 'json'], network);
  const { diagnostics } = JSON.parse(stdout);
  expect(
    diagnostics.map(
      ({ file, line, message }: Record<string, unknown>) => `${file}:${line} ${message}`,
    ),
  ).toEqual([
    'blog/authors.yml:3 https://ada.dev/ answers with 404.',
    'blog/speakers.yml:3 https://bo.dev/ answers with 404.',
  ]);
});

test('finds the dead links in the first post of this blog', async () => {
  const name = '2023-10-20-paralus-at-devopscon/index.md';
  const text = readFileSync(path.join(root, 'blog', name), 'utf8').replace(
    'authors: [saim]',
    'authors: ada',
  );
  const dir = siteWith(text);
  const { network } = await standIn({
    ...archive,
    'ada.dev': 200,
    'devopscon.io/': 200,
    'devopscon.io/?loc=all': 200,
    'devopscon.io/speaker/mohan-atreya/': 404,
    'en.wikipedia.org': 200,
    'engineering.nyu.edu': 200,
    'www.paralus.io': 200,
    'www.cncf.io': 'https://www.cncf.io/all',
    'docs.rafay.co': 404,
    'github.com': 200,
  });
  const { stdout } = await runLinksHere([dir, '--archive', ARCHIVE, '--format', 'json'], network);
  const dead = JSON.parse(stdout).diagnostics.filter(
    ({ rule }: { rule: string }) => rule === 'link-dead',
  );
  const lines = text.split('\n');
  expect(
    dead.map(({ line, column, endColumn }: Record<'line' | 'column' | 'endColumn', number>) =>
      lines[line - 1]?.slice(column - 1, endColumn - 1),
    ),
  ).toEqual([
    'https://devopscon.io/speaker/mohan-atreya/',
    'https://docs.rafay.co/blog/2023/10/20/rafay-at-devopscon-2023-in-new-york-city/',
    'https://devopscon.io/speaker/mohan-atreya/',
  ]);
});

test('without a network it prints one line, and keeps nothing', async () => {
  const dir = siteWith('---\nauthors: ada\n---\n\n[a](https://a.dev) [b](https://b.dev)\n');
  const { network } = await standIn({});
  const run = await runLinksHere([dir, '--archive', ARCHIVE], network);
  expect(run).toEqual({
    status: 2,
    stdout: '',
    notes: ['No address can be reached. Is this computer online?'],
  });
  const later = await standIn({ ...archive, 'a.dev': 200, 'b.dev': 200, 'ada.dev': 200 });
  expect((await runLinksHere([dir, '--archive', ARCHIVE], later.network)).status).toBe(0);
});

test('a missing host is dead if others answer', async () => {
  const dir = siteWith('---\nauthors: ada\n---\n\n[a](https://a.dev)\n');
  const { network } = await standIn({ ...archive, 'ada.dev': 200 });
  const { status, stdout } = await runLinksHere([dir, '--archive', ARCHIVE], network);
  expect(stdout).toContain('error[link-dead]: https://a.dev is on a host that doesn’t exist.');
  expect(status).toBe(1);
});

test('links without time in one run are checked in the next', async () => {
  const dir = siteWith('---\nauthors: ada\n---\n\n[a](https://a.dev/slow)\n');
  const { network } = await standIn({ 'ada.dev': 200, 'a.dev/slow': () => undefined });
  const words = [dir, '--no-archive', '--timeout', '1'];
  const { stdout } = await runLinksHere(words, { ...network, seconds: 20 });
  expect(stdout).toContain('1 address not checked within 1 second.');
  const again = await standIn({ 'a.dev/slow': 404 });
  expect((await runLinksHere(words, again.network)).status).toBe(1);
  expect(again.requests).toEqual(['HEAD a.dev/slow', 'GET a.dev/slow']);
});

test('example hosts are never contacted, and a private one only with --allow-private', async () => {
  const dir = siteWith(
    '---\nauthors: ada\n---\n\n[a](https://a.example/) [b](https://example.com/b) [c](http://10.0.0.1/c)\n',
  );
  const { network, requests } = await standIn({ 'ada.dev': 200 });
  const guarded = await runLinksHere([dir, '--no-archive'], network);
  expect(guarded.stdout).toContain(
    'warning[link-private]: http://10.0.0.1/c leads to a private address.',
  );
  expect(requests.filter((one) => !one.includes('ada.dev'))).toEqual([]);
  await runLinksHere([dir, '--no-archive', '--allow-private'], network);
  expect(requests.filter((one) => !one.includes('ada.dev'))).toEqual([
    'HEAD 10.0.0.1/c',
    'GET 10.0.0.1/c',
  ]);
});

test('a baseline lists known findings', async () => {
  const dir = siteWith('---\nauthors: ada\n---\n\n[a](https://a.dev/)\n');
  const { network } = await standIn({ 'ada.dev': 200, 'a.dev/': 404 });
  const words = [dir, '--no-archive'];
  expect((await runLinksHere([...words, '--write-baseline'], network)).status).toBe(0);
  const { status, stdout } = await runLinksHere(words, network);
  expect(status).toBe(0);
  expect(stdout).toContain('1 known from the baseline');
});

test('refuses invalid arguments', async () => {
  const refused = async (...words: string[]) => (await runLinksHere(words, {})).notes[0];
  expect(await refused('--rule', 'image-alt=off')).toMatch(
    /^"links" doesn’t apply image-alt\. Its rules: link-dead, /,
  );
  expect(await refused('--archive', 'nowhere')).toBe('--archive takes an address, not "nowhere".');
  expect(await refused('--timeout', 'soon')).toBe('--timeout takes a number, not "soon".');
  expect(await refused('--dry-run')).toBe('--dry-run needs --fix.');
});

test('the time in the report includes the requests', async () => {
  const { network } = await standIn({
    'tide.dev': (_, response) => void setTimeout(() => response.end(), 300),
  });
  const dir = siteWith('---\nauthors: ada\n---\n\n[Tide](https://tide.dev/)\n');
  const { stdout } = await runLinksHere([dir, '--no-archive', '--format', 'json'], network);
  expect(JSON.parse(stdout).summary.durationMs).toBeGreaterThan(290);
});
