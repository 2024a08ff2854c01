import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { command } from '../helpers/command.ts';
import { writeFiles } from '../helpers/site.ts';

// Loading files takes most of the time of a check of a small blog, so it loads few.

const CLEAN = {
  'docusaurus.config.js':
    "module.exports = { title: 'T', url: 'https://example.com', baseUrl: '/', presets: [['classic', {}]], plugins: [['docusaurus-plugin-event-writeups', { rules: { 'image-preview': 'off', house: { slug: { pattern: '^[a-z0-9-]+$', help: 'Use lower case.' } } } }]] };\n",
  'blog/authors.yml': 'ada:\n  name: Ada Lovelace\n',
  'blog/2026-05-03-harbour.md': `---
title: "Harbour JS #3: what we heard"
slug: harbour-js
authors: ada
image: ./hall.png
event:
  name: "Harbour JS #3"
  startDate: 2026-05-01
  location: {name: The harbour, address: Oslo}
  image: ./hall.png
  talks:
    - name: Gateways
      performer: [ada, Grace Hopper]
      recording: {url: "https://example.org/film.mp4", thumbnail: ./hall.png, uploadDate: 2026-05-02}
---

![The hall before the doors open](./hall.png)

<!-- truncate -->

See [the code](https://example.org/code).
`,
  'blog/hall.png': '',
};

test('a check without findings loads each package as one file, and no second parser', {
  timeout: 60_000,
}, async () => {
  const files = await loadedBy(CLEAN);
  expect(files).toContain('command/check.js');
  expect(files).toContain('command/satteri.cjs');
  expect(files).toContain('command/image-size.cjs');
  expect(files).not.toContain('command/yaml.cjs');
  expect(files).not.toContain('command/remarkPackages.cjs');
  expect(files.length).toBeLessThan(30);
});

test('an ignore comment in the front matter only adds the parser that finds it', {
  timeout: 60_000,
}, async () => {
  const post = CLEAN['blog/2026-05-03-harbour.md'];
  const ignored = post.replace(
    'authors: ada\n',
    'authors: ada\n# event-writeups-ignore date-mismatch: the evening ended after midnight\ndate: 2026-05-04\n',
  );
  const before = await loadedBy(CLEAN);
  const files = await loadedBy({ ...CLEAN, 'blog/2026-05-03-harbour.md': ignored });
  expect(files.filter((file) => !before.includes(file))).toEqual(['command/yaml.cjs']);
});

/** Runs a check that finds nothing, and returns the files that Node loads for it. */
async function loadedBy(site: Record<string, string>): Promise<string[]> {
  const dir = writeFiles(site);
  const coverage = path.join(dir, 'coverage');
  const { stdout, status } = await command(dir, ['check'], { NODE_V8_COVERAGE: coverage });
  expect([stdout, status]).toEqual([expect.stringContaining('No problems found'), 0]);
  const own = path.join(dir, path.sep);
  return readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(path.join(coverage, name), 'utf8')) as Coverage;
    return result
      .filter(({ url }) => url.startsWith('file:'))
      .map(({ url }) =>
        fileURLToPath(url)
          .replace(own, '')
          .replace(/^.*\/lib\/(?=command\/|cli\.js)/, ''),
      );
  });
}

interface Coverage {
  result: { url: string }[];
}
