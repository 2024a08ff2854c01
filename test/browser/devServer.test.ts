import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { type DevServer, isLost, launch, overlayText } from '../helpers/devServer.ts';
import { layOutSite } from '../helpers/docusaurus.ts';

const openPage = openBrowser();

const withoutRspack = {
  rspackBundler: false,
  rspackPersistentCache: false,
  lightningCssMinimizer: false,
};
const bundlers = [
  ['Rspack', { v4: true, faster: true, experimental_vcs: false }],
  ['webpack', { v4: true, faster: withoutRspack, experimental_vcs: false }],
] as const;

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
  'base64',
);
const files = {
  'blog/hall.md':
    '---\ndate: 2026-01-02\nauthors: saim\n---\n\nText\n\n<img src="/img/hall.png" alt="The hall" />\n',
  'blog/stage.md': '---\ndate: 2026-01-01\nauthors: saim\n---\n\nAs [before](./hall.md).\n',
  'static/img/hall.png': pixel,
};

/**
 * Milliseconds from the save to the display. They are only printed, because the speed of a machine
 * proves nothing.
 */
const waits: { bundler: string; what: string; terminal: number; overlay: number }[] = [];
afterAll(() => {
  if (waits.length > 0) console.table(waits);
});

describe.each(bundlers)('while posts are written, with %s', { retry: 2 }, (bundler, future) => {
  let siteDir: string;
  let server: DevServer;
  const tried = new Set<string>();
  const at = (name: string) => path.join(siteDir, name);
  const done: (() => unknown)[] = [];
  const whenDone = (undo: () => unknown) => done.unshift(undo);
  const serve = async () => {
    server = await launch(siteDir, undefined, whenDone);
    await server.until(/compiled successfully/);
  };

  // All tests share one server. There’s no authors file when it starts, and each test restores the
  // blog.
  beforeAll(async () => {
    const withoutAuthors = { ...files, 'blog/hall.md': withoutAuthor(files['blog/hall.md']) };
    siteDir = layOutSite(withoutAuthors, { site: { future, onBrokenLinks: 'throw' } }, whenDone);
    rmSync(at('blog/authors.yml'));
    writeFileSync(at('blog/stage.md'), withoutAuthor(files['blog/stage.md']));
    await serve();
    return async () => {
      for (const undo of done) await undo();
    };
  }, 600_000);

  // A test is only tried again, with another server, if its own was lost.
  beforeEach(async ({ task }) => {
    const isRetry = tried.has(task.id);
    tried.add(task.id);
    if (!isRetry) copyAll(siteDir, at('before'));
    else if (isLost(server)) copyAll(at('before'), siteDir);
    else throw new Error('The server is all right: trying again proves nothing.');
    if (!isLost(server)) return;
    console.warn(`The server was lost, and another is started:\n${server.output().slice(-3000)}`);
    await server.stop();
    rmSync(at('node_modules/.cache'), { recursive: true, force: true });
    await serve();
  }, 600_000);

  /** Edits a file, and returns a function that undoes that. */
  const edit = (name: string, from: string, to: string) => {
    const text = readFileSync(at(name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(at(name), text.replace(from, to));
    return () => writeFileSync(at(name), text);
  };

  test('an authors file that is created while the server runs is used', async () => {
    const page = await openPage();
    await page.goto(`${server.url}blog/hall`);
    await page.getByText('Text').waitFor();
    writeFileSync(at('blog/hall.md'), files['blog/hall.md']);
    await expect.poll(() => overlayText(page), POLL).toContain('No author has the key "saim".');
    writeFileSync(at('blog/authors.yml'), 'saim:\n  name: Saim Safdar\n');
    await expect.poll(() => overlayText(page), POLL).toBe('');
    await page.getByText('Saim Safdar').first().waitFor();
    writeFileSync(at('blog/authors.yml'), 'saim:\n  name: Saim the Second\n');
    await page.getByText('Saim the Second').first().waitFor();
    const before = server.output().length;
    writeFileSync(at('blog/stage.md'), files['blog/stage.md']);
    await expect.poll(() => server.output().slice(before), POLL).toContain('No problems found');
  });

  test('each problem appears in the terminal and the browser, and disappears once it is fixed', async () => {
    const page = await openPage();
    await page.goto(`${server.url}blog`);
    await page.getByText('As before').waitFor();
    const problems: [string, string, () => () => void][] = [
      [
        'an unknown author',
        'No author has the key "siam".',
        () => edit('blog/hall.md', 'authors: saim', 'authors: siam'),
      ],
      [
        'a picture that is not there',
        'There’s no image /img/haul.png.',
        () => edit('blog/hall.md', '/img/hall.png', '/img/haul.png'),
      ],
      [
        'front matter that does not parse',
        'The front matter isn’t valid YAML',
        () => edit('blog/hall.md', 'authors: saim', 'authors: [saim'),
      ],
      [
        'an authors file that does not parse',
        'This file isn’t valid YAML',
        () => edit('blog/authors.yml', 'name:', 'name: "'),
      ],
      [
        'a picture that was deleted',
        'There’s no image /img/hall.png.',
        () => {
          rmSync(at('static/img/hall.png'));
          return () => writeFileSync(at('static/img/hall.png'), pixel);
        },
      ],
      [
        'a post that was renamed',
        'There’s no post ./hall.md.',
        () => {
          renameSync(at('blog/hall.md'), at('blog/room.md'));
          return () => renameSync(at('blog/room.md'), at('blog/hall.md'));
        },
      ],
    ];
    for (const [what, message, cause] of problems) {
      const before = server.output().length;
      const since = performance.now();
      const repair = cause();
      await expect.poll(() => server.output().slice(before), POLL).toContain(message);
      const terminal = performance.now() - since;
      await expect.poll(() => overlayText(page), POLL).toContain(message);
      waits.push({
        bundler,
        what,
        terminal: round(terminal),
        overlay: round(performance.now() - since),
      });
      const afterwards = server.output().length;
      repair();
      await expect
        .poll(() => server.output().slice(afterwards), POLL)
        .toContain('No problems found');
      await expect.poll(() => overlayText(page), POLL).toBe('');
    }
  });

  test.each([
    ['that stops the blog from loading', 'saim', 'siam', 'No author has the key "siam".'],
    ['at which MDX stops', 'Text', 'Text\n\n<b>', 'MDX can’t parse this post'],
  ])('for the problem %s only our message is printed', async (_, from, to, message) => {
    await idle(server);
    const before = server.output().length;
    const output = () => server.output().slice(before);
    const repair = edit('blog/hall.md', from, to);
    await expect.poll(output, POLL).toContain(message);
    // The server's next message about a save.
    await expect.poll(output, POLL).toMatch(/compiled /);
    await idle(server);
    expect(output()).not.toMatch(/reload failure|compilation failed|^ {4}at /m);
    repair();
    await expect.poll(output, POLL).toContain('No problems found');
  });

  test('a Markdown image that is created later appears on the page', async () => {
    // The repair of the test before may still be being bundled.
    await idle(server);
    const page = await openPage();
    await page.goto(`${server.url}blog/hall`);
    await expect.poll(() => page.locator('body').textContent(), POLL).toContain('Text');
    edit('blog/hall.md', '<img src="/img/hall.png" alt="The hall" />', '![The hall](./later.png)');
    await expect.poll(() => overlayText(page), POLL).toContain('There’s no image ./later.png.');
    writeFileSync(at('blog/later.png'), pixel);
    await expect.poll(() => overlayText(page), POLL).toBe('');
    await page.locator('img[alt="The hall"]:not([src="/img/hall.png"])').waitFor();
  });
});

describe('a problem that would stop the server at once', () => {
  const broken = {
    ...files,
    'blog/hall.md': files['blog/hall.md'].replace('saim', 'siam'),
  };

  test('the server waits for the fix; without the overlay, the terminal shows the problem', async () => {
    const siteDir = layOutSite(broken, { plugin: { overlay: false } });
    const server = await launch(siteDir);
    await server.until(
      /Docusaurus would stop at blog\/hall\.md:3:10\. It starts once you’ve fixed this/,
    );
    expect(server.output()).toContain('No author has the key "siam".');
    const post = path.join(siteDir, 'blog/hall.md');
    writeFileSync(post, files['blog/hall.md']);
    await server.until(/Fixed\. Starting Docusaurus\.[\s\S]*compiled successfully/);

    const page = await openPage();
    await page.goto(`${server.url}blog/hall`);
    await page.getByText('Text').waitFor();
    writeFileSync(post, files['blog/hall.md'].replace('hall.png', 'no.png'));
    await server.until(/There’s no image \/img\/no\.png\.[\s\S]*compiled successfully/);
    await page.getByText('Text').waitFor();
    expect(await overlayText(page)).toBe('');
  });

  test('in CI, the server stops after the report', async () => {
    const siteDir = layOutSite(broken);
    const server = await launch(siteDir, { CI: 'true' });
    expect(await server.ended).toBe(1);
    const output = server.output();
    expect(output.indexOf('error[author-unknown]')).toBeGreaterThan(-1);
    expect(output.indexOf('error[author-unknown]')).toBeLessThan(
      output.indexOf('not found in the'),
    );
  });
});

/** Copies all that the tests change. */
function copyAll(from: string, to: string): void {
  for (const folder of ['blog', 'static']) {
    rmSync(path.join(to, folder), { recursive: true, force: true });
    cpSync(path.join(from, folder), path.join(to, folder), { recursive: true });
  }
}

function withoutAuthor(post: string): string {
  return post.replace(/authors: .*\n/, '');
}

/**
 * Waits until a server is idle: while it bundles, Docusaurus learns of a change before the check
 * does.
 */
async function idle(server: DevServer): Promise<void> {
  for (let before = -1; before !== server.output().length; ) {
    before = server.output().length;
    await pause(3000);
  }
}

function round(milliseconds: number): number {
  return Math.round(milliseconds);
}

/** Far above the usual two seconds, for busy machines. */
const POLL = { timeout: 20_000, interval: 50 };
