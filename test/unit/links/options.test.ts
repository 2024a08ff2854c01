import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { configText } from '../../helpers/runCheck.ts';
import { runLinksHere } from '../../helpers/runLinks.ts';
import { writeFiles } from '../../helpers/site.ts';
import { standIn } from '../../helpers/standIn.ts';

function siteWith(text: string, plugin: Record<string, unknown> = {}): string {
  return writeFiles({
    'docusaurus.config.js': configText({}, plugin),
    'blog/authors.yml': 'ada:\n  name: Ada\n',
    'blog/meetup.md': `---\nauthors: ada\n---\n\n${text}\n`,
  });
}

test('--fix says nothing about files if it has changed none', async () => {
  const { network } = await standIn({ 'a.dev': 200 });
  const dir = siteWith('[a](https://a.dev/)');
  const { notes } = await runLinksHere([dir, '--no-archive', '--fix'], network);
  expect(notes).toEqual([]);
});

test('--rule takes the rules of this command, and no others', async () => {
  const { network } = await standIn({ 'a.dev': 404 });
  const dir = siteWith('[a](https://a.dev/)');
  const off = await runLinksHere([dir, '--no-archive', '--rule', 'link-dead=off'], network);
  expect(off).toMatchObject({ status: 0 });
  const other = await runLinksHere([dir, '--rule', 'image-alt=off'], network);
  expect(other.status).toBe(2);
  expect(other.notes.join()).toContain('"links" doesn’t apply image-alt. Its rules: link-dead');
});

test('answers are kept in the folder that the config names for the cache', async () => {
  const { network } = await standIn({ 'a.dev': 200 });
  const dir = siteWith('[a](https://a.dev/)', { images: { cacheDir: 'own-cache' } });
  await runLinksHere([dir, '--no-archive'], network);
  expect(existsSync(path.join(dir, 'own-cache/links.json'))).toBe(true);
});

test('a terminal shows the progress after five seconds, and a CI log never does', async () => {
  const isTTY = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY');
  onTestFinished(() => {
    if (isTTY) Object.defineProperty(process.stderr, 'isTTY', isTTY);
    else Reflect.deleteProperty(process.stderr, 'isTTY');
    vi.restoreAllMocks();
  });
  const { network } = await standIn({ 'a.dev': 200, 'b.dev': 200, 'c.dev': 200 });
  const text = '[a](https://a.dev/) [b](https://b.dev/) [c](https://c.dev/)';
  const notesWith = async (terminal: boolean, environment = {}, seconds = 2.5) => {
    Object.defineProperty(process.stderr, 'isTTY', { value: terminal, configurable: true });
    let time = Date.now();
    // Two and a half seconds pass between one look at the clock and the next.
    vi.spyOn(Date, 'now').mockImplementation(() => {
      time += seconds * 1000;
      return time;
    });
    const words = [siteWith(text), '--no-archive'];
    return (await runLinksHere(words, network, environment)).notes;
  };
  const progress = expect.stringMatching(/^[123] of 3 addresses checked$/);
  expect(await notesWith(true)).toContainEqual(progress);
  expect(await notesWith(true, {}, 0)).toEqual([]);
  expect(await notesWith(true, { CI: 'true' })).toEqual([]);
  expect(await notesWith(false)).toEqual([]);
});
