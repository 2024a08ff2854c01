import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';

import { drawPicture } from '../helpers/pictures.ts';
import { ownEnvironment, root } from '../helpers/run.ts';
import { configText } from '../helpers/runCheck.ts';
import { writeFiles } from '../helpers/site.ts';

/**
 * Kills the command again and again, each time a little later, from before its first write to after
 * its last; `isSound` checks what each run left.
 */
async function killAtEveryMoment(
  layOut: () => { dir: string; words: string[] },
  hasBegun: (dir: string) => boolean,
  isSound: (dir: string) => void,
): Promise<number> {
  let interrupted = 0;
  for (let wait = 0; wait < MOMENTS; wait++) {
    const { dir, words } = layOut();
    const child = spawn(process.execPath, [script, ...words], {
      cwd: dir,
      env: ownEnvironment(),
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    // The time before the first write is long, and harmless.
    while (!hasBegun(dir) && child.exitCode === null) await pause(1);
    await pause(wait / 2);
    child.kill('SIGKILL');
    const [status] = await ended;
    if (status === null) interrupted++;
    isSound(dir);
  }
  return interrupted;
}

test('--fix: every file is unchanged or complete', async () => {
  // Long enough to be interrupted in the middle.
  const old = `---\nauthors: Saim\n---\n\n~~~\n${'text\n'.repeat(20_000)}~~~\n`;
  const repaired = old.replace('Saim', 'saim');
  const posts = Array.from({ length: 40 }, (_, index) => `blog/${index}.md`);
  const interrupted = await killAtEveryMoment(
    () => ({
      dir: writeFiles({
        'docusaurus.config.mjs': configText(),
        'blog/authors.yml': 'saim:\n  name: Saim\n',
        ...Object.fromEntries(posts.map((name) => [name, old])),
      }),
      words: ['check', '--fix'],
    }),
    (dir) => readFileSync(path.join(dir, 'blog/0.md'), 'utf8') !== old,
    (dir) => {
      for (const name of posts)
        expect([old, repaired]).toContain(readFileSync(path.join(dir, name), 'utf8'));
    },
  );
  // Otherwise nothing was proved.
  expect(interrupted).toBeGreaterThan(3);
});

test('new: a post exists completely or not at all, and no entry is cut off', async () => {
  const authors = 'saim:\n  name: Saim\n';
  const answers = ['--event', 'Harbour Day', '--date', '2026-06-12', '--place', 'Rotterdam'];
  const words = ['new', ...answers, '--author', 'ada=Ada', '--tag', 'meetup=Meetup'];
  const layOut = () => ({
    dir: writeFiles({
      'docusaurus.config.mjs': configText(),
      'blog/authors.yml': authors,
      'blog/tags.yml': 'other:\n  label: Other\n',
    }),
    words,
  });
  const before = layOut();
  const whole = layOut();
  const child = spawn(process.execPath, [script, ...words], {
    cwd: whole.dir,
    env: ownEnvironment(),
  });
  expect(await once(child, 'exit')).toEqual([0, null]);
  const read = (dir: string, name: string) => readFileSync(path.join(dir, 'blog', name), 'utf8');
  const post = postIn(whole.dir);
  await killAtEveryMoment(
    layOut,
    (dir) => readdirSync(path.join(dir, 'blog')).length > 2,
    (dir) => {
      const here = postIn(dir);
      if (here !== undefined) expect(here).toEqual(post);
      for (const name of ['authors.yml', 'tags.yml'])
        expect([read(before.dir, name), read(whole.dir, name)]).toContain(read(dir, name));
    },
  );
});

test('images --write: every image is unchanged or complete', async () => {
  // Only the location is removed, so no time is spent on shrinking.
  const old = await drawPicture({ width: 900, height: 600, hasLocation: true });
  const names = Array.from({ length: 60 }, (_, index) => `blog/hall-${index}.jpg`);
  const layOut = () => ({
    dir: writeFiles({
      'docusaurus.config.mjs': configText(),
      'blog/authors.yml': 'saim:\n  name: Saim\n',
      'blog/index.md': names.map((name) => `![A hall](./${path.basename(name)})\n`).join('\n'),
      ...Object.fromEntries(names.map((name) => [name, old])),
    }),
    words: ['images', '--write'],
  });
  const whole = layOut();
  const child = spawn(process.execPath, [script, ...whole.words], {
    cwd: whole.dir,
    env: ownEnvironment(),
    stdio: 'ignore',
  });
  expect(await once(child, 'exit')).toEqual([0, null]);
  const repaired = readFileSync(path.join(whole.dir, 'blog/hall-0.jpg'));
  expect(repaired.includes('GPS') || repaired.equals(old)).toBe(false);
  const interrupted = await killAtEveryMoment(
    layOut,
    (dir) => readFileSync(path.join(dir, 'blog/hall-0.jpg')).equals(old) === false,
    (dir) => {
      for (const name of names) {
        const content = readFileSync(path.join(dir, name));
        expect(
          [old, repaired].some((sound) => sound.equals(content)),
          name,
        ).toBe(true);
      }
    },
  );
  // Otherwise nothing was proved.
  expect(interrupted).toBeGreaterThan(3);
});

/** Returns the content of the new post's folder; `undefined` if it doesn't exist. */
function postIn(dir: string): Record<string, string> | undefined {
  const blog = path.join(dir, 'blog');
  const folder = readdirSync(blog).find(
    (name) => name.includes('harbour') && !name.startsWith('.'),
  );
  if (folder === undefined) return undefined;
  const names = readdirSync(path.join(blog, folder), { withFileTypes: true });
  return Object.fromEntries(
    names.map((entry) => [
      entry.name,
      entry.isFile() ? readFileSync(path.join(blog, folder, entry.name), 'utf8') : '',
    ]),
  );
}

const MOMENTS = 16;
const script = path.join(root, 'lib/cli.js');
