import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { launch, start } from '../helpers/devServer.ts';
import { build, layOutSite } from '../helpers/docusaurus.ts';

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

/** Milliseconds from the save to the sight of it; printed, because how fast a machine is proves nothing. */
const waits: { bundler: string; what: string; terminal: number; overlay: number }[] = [];
afterAll(() => {
  if (waits.length > 0) console.table(waits);
});

describe.each(bundlers)('while posts are written, with %s', (bundler, future) => {
  test('each problem appears in terminal and browser, and goes away with its repair', async () => {
    const siteDir = layOutSite(files, { site: { future, onBrokenLinks: 'throw' } });
    const server = await start(siteDir);
    const page = await openPage();
    await page.goto(`${server.url}blog`);
    await page.getByText('As before').waitFor();
    const at = (name: string) => path.join(siteDir, name);
    const edit = (name: string, from: string, to: string) => {
      const text = readFileSync(at(name), 'utf8');
      expect(text).toContain(from);
      writeFileSync(at(name), text.replace(from, to));
      return () => writeFileSync(at(name), text);
    };
    const problems: [string, string, () => () => void][] = [
      [
        'an unknown author',
        'No author has the key "siam".',
        () => edit('blog/hall.md', 'authors: saim', 'authors: siam'),
      ],
      [
        'a picture that is not there',
        'There is no image /img/haul.png.',
        () => edit('blog/hall.md', '/img/hall.png', '/img/haul.png'),
      ],
      [
        'front matter that does not parse',
        'The front matter is not valid YAML',
        () => edit('blog/hall.md', 'authors: saim', 'authors: [saim'),
      ],
      [
        'an authors file that does not parse',
        'This file is not valid YAML',
        () => edit('blog/authors.yml', 'name:', 'name: "'),
      ],
      [
        'a picture that was deleted',
        'There is no image /img/hall.png.',
        () => {
          rmSync(at('static/img/hall.png'));
          return () => writeFileSync(at('static/img/hall.png'), pixel);
        },
      ],
      [
        'a post that was renamed',
        'There is no post ./hall.md.',
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
      await expect.poll(() => server.output().slice(afterwards), POLL).toContain('Nothing found');
      await expect.poll(() => overlayText(page), POLL).toBe('');
    }
  });

  test('our words come before those of Docusaurus', async () => {
    const siteDir = layOutSite(files, { site: { future } });
    const server = await start(siteDir);
    const post = path.join(siteDir, 'blog/hall.md');
    writeFileSync(post, files['blog/hall.md'].replace('saim', 'siam'));
    await server.until(/reload failure/);
    const output = server.output();
    expect(output).toContain('No author has the key "siam".');
    expect(output.indexOf('error[author-unknown]')).toBeLessThan(output.indexOf('reload failure'));
    expect(output).toContain('Until that is repaired, Docusaurus shows the blog as it was before.');
  });

  test('an authors file that is made while the server runs is taken over', async () => {
    const siteDir = layOutSite(
      { 'blog/hall.md': '---\ndate: 2026-01-02\n---\n\nText\n' },
      { site: { future } },
    );
    rmSync(path.join(siteDir, 'blog/authors.yml'));
    const server = await start(siteDir);
    const page = await openPage();
    await page.goto(`${server.url}blog/hall`);
    await page.getByText('Text').waitFor();
    writeFileSync(
      path.join(siteDir, 'blog/hall.md'),
      '---\ndate: 2026-01-02\nauthors: saim\n---\n\nText\n',
    );
    await expect.poll(() => overlayText(page), POLL).toContain('No author has the key "saim".');
    writeFileSync(path.join(siteDir, 'blog/authors.yml'), 'saim:\n  name: Saim Safdar\n');
    await expect.poll(() => overlayText(page), POLL).toBe('');
    await page.getByText('Saim Safdar').first().waitFor();
    writeFileSync(path.join(siteDir, 'blog/authors.yml'), 'saim:\n  name: Saim the Second\n');
    await page.getByText('Saim the Second').first().waitFor();
  });

  test('a Markdown picture that is made later heals the page', async () => {
    const siteDir = layOutSite(
      {
        ...files,
        'blog/hall.md':
          '---\ndate: 2026-01-02\nauthors: saim\n---\n\nText\n\n![The hall](./later.png)\n',
      },
      { site: { future } },
    );
    const server = await launch(siteDir);
    await server.until(/compiled with/);
    const page = await openPage();
    await page.goto(`${server.url}blog/hall`);
    await expect.poll(() => overlayText(page), POLL).toContain('There is no image ./later.png.');
    writeFileSync(path.join(siteDir, 'blog/later.png'), pixel);
    await expect.poll(() => overlayText(page), POLL).toBe('');
    await page.getByAltText('The hall').waitFor();
  });
});

describe('the content-health page', () => {
  test('lists every finding with its line, and follows the edits', async () => {
    const siteDir = layOutSite(
      {
        ...files,
        'blog/nobody.md': '---\ndate: 2026-01-01\n---\n\n<img src={picture} alt="" />\n',
      },
      { site: { baseUrl: '/sub/' }, isTransformed: true },
    );
    const server = await start(siteDir);
    expect(server.output()).toContain(`every finding at ${server.url}sub/__event-writeups`);
    const page = await openPage();
    await page.goto(`${server.url}sub/__event-writeups`);
    await page.getByRole('heading', { name: 'This post has no author.' }).waitFor();
    await page.getByText('1 reference not checkable').click();
    await page.getByText('an expression that only evaluation could resolve').waitFor();
    expect(await page.locator('section').count()).toBe(1);

    writeFileSync(
      path.join(siteDir, 'blog/hall.md'),
      files['blog/hall.md'].replace('saim', 'siam'),
    );
    await page.getByRole('heading', { name: 'No author has the key "siam".' }).waitFor();
    expect(await page.locator('pre').first().textContent()).toContain('3 │ authors: siam');
    expect(await page.getByRole('status').textContent()).toContain('1 error, 1 warning in 2 files');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    const [opened] = await Promise.all([
      page.waitForRequest(/open-editor/),
      page.getByRole('button', { name: 'blog/hall.md:3:10' }).click(),
    ]);
    expect(new URL(opened.url()).searchParams.get('fileName')).toBe(
      `${path.join(siteDir, 'blog/hall.md')}:3:10`,
    );

    writeFileSync(path.join(siteDir, 'blog/hall.md'), files['blog/hall.md']);
    await page.getByRole('heading', { name: 'No author has' }).waitFor({ state: 'detached' });
  });

  test('is no part of the published site', async () => {
    const siteDir = layOutSite(files);
    const { status, output } = await build(siteDir);
    expect(status, output).toBe(0);
    const published = readdirSync(path.join(siteDir, 'build'), { recursive: true });
    expect(published.filter((file) => String(file).includes('__event-writeups'))).toEqual([]);
  });
});

test('the overlay can be turned off; the terminal says it all the same', async () => {
  const siteDir = layOutSite(files, { plugin: { overlay: false } });
  const server = await start(siteDir);
  const page = await openPage();
  await page.goto(`${server.url}blog/hall`);
  await page.getByText('Text').waitFor();
  writeFileSync(
    path.join(siteDir, 'blog/hall.md'),
    files['blog/hall.md'].replace('hall.png', 'no.png'),
  );
  await server.until(/There is no image \/img\/no\.png\.[\s\S]*compiled successfully/);
  await page.getByText('Text').waitFor();
  expect(await overlayText(page)).toBe('');
});

describe('what would end the server at once', () => {
  const broken = {
    ...files,
    'blog/hall.md': files['blog/hall.md'].replace('saim', 'siam'),
  };

  test('is waited for', async () => {
    const siteDir = layOutSite(broken);
    const server = await launch(siteDir);
    await server.until(
      /Docusaurus would stop at blog\/hall\.md:3:10\. It starts once that is repaired/,
    );
    expect(server.output()).toContain('No author has the key "siam".');
    writeFileSync(path.join(siteDir, 'blog/hall.md'), files['blog/hall.md']);
    await server.until(/Repaired: Docusaurus starts\.[\s\S]*compiled successfully/);
    expect((await fetch(`${server.url}blog/hall`)).status).toBe(200);
  });

  test('ends it on a build machine, after the report', async () => {
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

/** What the overlay shows; empty when there is none. */
async function overlayText(page: Page): Promise<string> {
  const overlay = page.frames().find((frame) => frame.parentFrame() === page.mainFrame());
  return (
    (await overlay
      ?.locator('body')
      .textContent({ timeout: 1000 })
      .catch(() => '')) ?? ''
  );
}

function round(milliseconds: number): number {
  return Math.round(milliseconds);
}

/** Far above the two seconds in which it is there, for machines that do other things too. */
const POLL = { timeout: 20_000, interval: 50 };
