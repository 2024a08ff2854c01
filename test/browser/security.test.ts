import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { faultsOf, hydrated } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';
import { root, runNode } from '../helpers/run.ts';
import { serveStatic } from '../helpers/staticHost.mjs';

const openPage = openBrowser();
const script = path.join(root, 'scripts/print-headers.mjs');

test('the blog works completely under its own security headers', async () => {
  const { stdout } = await runNode(script, ['json', inject('blogDir')], { cwd: root });
  const headers = JSON.parse(stdout) as Record<string, string>;
  const { origin, close } = await serveStatic(inject('blogDir'), { headers });
  onTestFinished(close);
  const page = await openPage({ colorScheme: 'dark' });
  // The console reports what a policy blocks.
  const faults = faultsOf(page, origin);

  for (const address of ['/', '/blog', '/docs', '/blog/northlight-access-workshop']) {
    await page.goto(origin + address, { waitUntil: 'networkidle' });
    await hydrated(page);
  }
  // Docusaurus's own inline script: without it, the theme isn't known before the first paint.
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.keyboard.press('/');
  await page.keyboard.type('radiator');
  await page.getByRole('dialog').getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: 'Quayside' }).waitFor();
  expect(faults).toEqual([]);

  const policy = headers['Content-Security-Policy'] ?? '';
  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=';/);
  await page.evaluate(() =>
    document.body.append(
      Object.assign(document.createElement('script'), { text: 'document.title = "run"' }),
    ),
  );
  expect(await page.title()).not.toBe('run');
  expect(faults.join()).toContain('Content Security Policy');
});

test('each host gets them in its own format', async () => {
  const print = (...words: string[]) => runNode(script, words, { cwd: root });
  const dir = inject('blogDir');
  expect((await print('nginx', dir)).stdout).toMatch(
    /^add_header Content-Security-Policy "default-src 'self'; [^"\n]*" always;\n/,
  );
  expect((await print('netlify', dir)).stdout).toMatch(
    /^\/\*\n {2}Content-Security-Policy: default-src 'self'; [^\n]*\n/,
  );
  expect((await print('apache', dir)).stdout).toMatch(
    /^Header always set Content-Security-Policy "default-src 'self'; [^"\n]*"\n/,
  );
  expect(await print('ftp', dir)).toMatchObject({
    status: 2,
    stderr: 'Say for which host: nginx, netlify, apache, json.\n',
  });
  expect((await print('nginx', path.join(dir, 'img'))).status).toBe(2);
});
