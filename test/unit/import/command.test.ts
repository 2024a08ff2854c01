import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runImport } from '../../../src/plugin/commands/import.ts';
import { UsageError } from '../../../src/plugin/commands/usageError.ts';
import { download } from '../../../src/plugin/import/download.ts';
import { writeFiles } from '../../helpers/site.ts';

const entry = JSON.stringify({
  name: 'Tide Conf',
  url: 'https://tide.example.org',
  startDate: '2026-05-01',
  endDate: '2026-05-01',
  cfpUrl: 'nowhere',
});

async function run(...words: string[]) {
  const written: string[] = [];
  const notes: string[] = [];
  const status = await runImport(words, {
    write: (text) => void written.push(text),
    note: (line) => void notes.push(line),
    color: false,
    environment: {},
  });
  return { status, text: written.join(''), notes };
}

const server = createServer((request, response) => {
  if (request.url === '/event.json') response.end(entry);
  else if (request.url === '/large') response.end('x'.repeat(21_000_000));
  else if (request.url === '/latin')
    response
      .writeHead(200, { 'content-type': 'application/json; charset=iso-8859-1' })
      .end(Buffer.from(entry.replace('Tide', 'Tïde'), 'latin1'));
  else if (request.url?.startsWith('/to/'))
    response.writeHead(302, { location: decodeURIComponent(request.url.slice(4)) }).end();
  else if (request.url?.startsWith('/status/'))
    response.writeHead(Number(request.url.slice(8)), { location: 'http://localhost:1/x' }).end();
  else if (request.url === '/nowhere') response.writeHead(302).end();
  else if (request.url === '/drops')
    // Without an announced length, it's complete when the connection ends.
    drops = setInterval(() => response.write(entry.slice(0, 20)), 50);
  else response.writeHead(404).end();
});
let drops: NodeJS.Timeout | undefined;
let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  clearInterval(drops);
  server.closeAllConnections();
  server.close();
});

const expected =
  'event:\n  name: Tide Conf\n  startDate: 2026-05-01\n  url: https://tide.example.org\n';

test('prints the event of a file to standard output, and losses to standard error', async () => {
  const dir = writeFiles({ 'event.json': entry });
  expect(await run(path.join(dir, 'event.json'))).toEqual({
    status: 0,
    text: expected,
    notes: ['not carried over: cfp.url (nowhere)', 'not carried over: cfp: without url'],
  });
});

test('an event.yml is read with the videos.yml beside it', async () => {
  const dir = writeFiles({
    'event.yml': 'title: Tide Conf\nstart_date: "2026-05-01"\n',
    'videos.yml': '- {title: Tides, video_provider: youtube, video_id: abc}\n',
  });
  const { text } = await run(path.join(dir, 'event.yml'));
  expect(text).toContain('- name: Tides');
  expect(text).toContain('url: https://www.youtube.com/watch?v=abc');
});

test('an address', async () => {
  expect(await run(`${address}/event.json`)).toMatchObject({ status: 0, text: expected });
});

test('an address in another encoding', async () => {
  expect((await run(`${address}/latin`)).text).toContain('name: Tïde Conf\n');
});

test('--update prints the patch, and only --write changes the post', async () => {
  const post = '---\ntitle: A\nevent:\n  name: Tide Conf # ours\n---\n';
  const dir = writeFiles({ 'event.json': entry, 'post.md': post });
  const file = path.join(dir, 'post.md');
  const words = [path.join(dir, 'event.json'), '--update', file];
  const shown = await run(...words);
  expect(shown.text).toContain(
    '   name: Tide Conf # ours\n+  startDate: 2026-05-01\n+  url: https://tide.example.org\n ---\n',
  );
  expect(shown.notes).toContain('Nothing was written. Add --write to change the post.');
  expect(readFileSync(file, 'utf8')).toBe(post);
  await run(...words, '--write');
  expect(readFileSync(file, 'utf8')).toBe(
    '---\ntitle: A\nevent:\n  name: Tide Conf # ours\n  startDate: 2026-05-01\n  url: https://tide.example.org\n---\n',
  );
  for (const again of [words, [...words, '--write']]) {
    const { text, notes } = await run(...again);
    expect(text).toBe('');
    expect(notes[0]).toContain('post.md already has everything in the import.');
    expect(notes).not.toContain('Nothing was written. Add --write to change the post.');
  }
});

test('a slow download that runs out of time is not used', async () => {
  await expect(download(`${address}/drops`, 1000, 1)).rejects.toThrow(
    `${address}/drops takes longer than 1 second.`,
  );
});

test('a file of exactly the largest size is read', async () => {
  expect(await download(`${address}/event.json`, entry.length)).toBe(entry);
  await expect(download(`${address}/event.json`, entry.length - 1)).rejects.toThrow('is larger');
});

test.each([
  ['/status/201', 'responded with status 201.'],
  ['/status/300', 'redirects to a private address'],
  ['/status/308', 'redirects to a private address'],
  ['/status/400', 'responded with status 400.'],
  ['/nowhere', 'responded with status 302.'],
])('an answer that is no file: %s %s', async (where, message) => {
  await expect(download(address + where, 1000)).rejects.toThrow(`${address}${where} ${message}`);
});

test.each([
  ['a file that is not there', () => ['nothing.json'], 'There’s no file nothing.json'],
  ['an address with nothing', () => [`${address}/none`], 'responded with status 404'],
  ['an address with too much', () => [`${address}/large`], 'is larger than 20 MB'],
  ['a host that is not there', () => ['http://127.0.0.1:1/x'], 'can’t be loaded'],
  [
    'a redirect into the own network',
    () => [`${address}/to/${encodeURIComponent('http://localhost:1/x')}`],
    'redirects to a private address, localhost',
  ],
  [
    'a redirect to an address of the own network',
    () => [`${address}/to/${encodeURIComponent('http://[::ffff:10.0.0.1]/x')}`],
    'redirects to a private address',
  ],
  [
    'a redirect to a file',
    () => [`${address}/to/${encodeURIComponent('file:///etc/passwd')}`],
    'can’t be loaded',
  ],
  [
    'a post that is not there',
    () => [`${address}/event.json`, '--update', 'no.md'],
    'There’s no post no.md',
  ],
  ['--write alone', () => [`${address}/event.json`, '--write'], '--write needs --update'],
  ['no file', () => [], 'Name one file or address'],
  ['an option that there is not', () => ['--to', 'x'], '--to'],
])('%s ends with one line', async (_, words, message) => {
  const failed = run(...words());
  await expect(failed).rejects.toThrow(UsageError);
  await expect(failed).rejects.toThrow(message);
});
