import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { start } from '../helpers/devServer.ts';
import { layOutSite } from '../helpers/docusaurus.ts';

const openPage = openBrowser();

const hall =
  '---\ndate: 2026-01-02\nauthors: saim\n---\n\nText\n\n<img src="/img/hall.png" alt="The hall" />\n';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
  'base64',
);

test('the content-health page lists every finding with its line, and is updated with each edit', async () => {
  const siteDir = layOutSite(
    {
      'blog/hall.md': hall,
      'blog/stage.md': '---\ndate: 2026-01-01\nauthors: saim\n---\n\nAs [before](./hall.md).\n',
      'static/img/hall.png': pixel,
      'blog/nobody.md':
        '---\ndate: 2026-01-01\n---\n\nexport const pick = () => "/img/hall.png";\n\n<img src={pick()} alt="" />\n',
    },
    { site: { baseUrl: '/sub/' }, isTransformed: true },
  );
  const server = await start(siteDir);
  expect(server.output()).toContain(`every finding at ${server.url}sub/__event-writeups`);
  const page = await openPage();
  await page.goto(`${server.url}sub/__event-writeups`);
  await page.getByRole('heading', { name: 'This post has no author.' }).waitFor();
  await page.getByText('1 reference not checkable').click();
  await page.getByText('an expression that only running the code could resolve').waitFor();
  expect(await page.locator('section').count()).toBe(1);

  writeFileSync(path.join(siteDir, 'blog/hall.md'), hall.replace('saim', 'siam'));
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

  writeFileSync(path.join(siteDir, 'blog/hall.md'), hall);
  await page.getByRole('heading', { name: 'No author has' }).waitFor({ state: 'detached' });
});
