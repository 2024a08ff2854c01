import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPictureFacts } from '../../src/plugin/check/picture/facts.ts';
import { openBrowser } from '../helpers/browser.ts';
import { docusaurus } from '../helpers/docusaurus.ts';
import { DESKTOP, layoutShift, PHONE } from '../helpers/layoutShift.ts';
import { root } from '../helpers/run.ts';
import { serveStatic } from '../helpers/staticHost.mjs';

const posts = readdirSync(path.join(root, 'blog'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const openPage = openBrowser();
let outDir: string;
let origin: string;

beforeAll(async () => {
  outDir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-blog-'));
  const words = ['build', '--out-dir', outDir];
  const { status, output } = await docusaurus(root, words, { BASE_URL: '/sub/' });
  if (status !== 0) throw new Error(output);
  const server = await serveStatic(outDir, { baseUrl: '/sub/' });
  origin = server.origin;
  return () => {
    server.close();
    rmSync(outDir, { recursive: true, force: true });
  };
}, 240_000);

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (_, device) => {
  test('no page of this blog moves by itself: its posts, and the list of them', async () => {
    const pages = readdirSync(path.join(outDir, 'blog'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^(?:archive|authors|tags)$/.test(entry.name))
      .map(({ name }) => `blog/${name}`);
    expect(pages).toHaveLength(posts.length);
    const shifts: Record<string, number> = {};
    for (const name of [...pages, 'blog'])
      shifts[name] = await layoutShift(await openPage(device), `${origin}/sub/${name}`);
    expect(shifts).toEqual(Object.fromEntries(Object.keys(shifts).map((name) => [name, 0])));
  });
});

test('no published file of this blog says where a photo was taken', () => {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const facts = files.map((file) => ({ file, ...readPictureFacts(file) }));
  expect(facts.filter(({ hasLocation }) => hasLocation)).toEqual([]);
  expect(facts.filter(({ format }) => format !== undefined).length).toBeGreaterThan(20);
});
