import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../helpers/command.ts';
import { start } from '../helpers/devServer.ts';
import { docusaurus, layOutSite, loadForBuild, reportsIn } from '../helpers/docusaurus.ts';

describe('commands that publish nothing do not fail because of a post', () => {
  const broken = {
    'blog/meetup.md':
      '---\ndate: 2026-01-01\nauthors: saim\n---\n\n<img src="/img/gone.png" />\n\nWe were <5 people.\n',
  };

  // As on machines that set it for everything.
  const environment = { NODE_ENV: 'production' };

  test('write-translations', async () => {
    const siteDir = layOutSite(broken);
    const { status, output } = await docusaurus(siteDir, ['write-translations'], environment);
    expect(status, output).toBe(0);
    expect(output).not.toContain('image-missing');
    expect(existsSync(path.join(siteDir, 'i18n/en/code.json'))).toBe(true);
  });

  test('swizzle --list', async () => {
    const { status, output } = await docusaurus(
      layOutSite(broken),
      ['swizzle', '--list'],
      environment,
    );
    expect(status, output).toBe(0);
    expect(output).toContain('BlogPostItem');
  });

  test('swizzle of one component', async () => {
    const siteDir = layOutSite(broken);
    const words = ['@docusaurus/theme-classic', 'Footer', '--wrap', '--javascript', '--danger'];
    const { status, output } = await docusaurus(siteDir, ['swizzle', ...words], environment);
    expect(status, output).toBe(0);
    expect(existsSync(path.join(siteDir, 'src/theme/Footer/index.js'))).toBe(true);
  });
});

test('a blog without posts is a warning in a build, and an error for the command', async () => {
  const siteDir = layOutSite({ 'blog/_first-draft.md': 'Not yet.\n' });
  const built = await loadForBuild(siteDir);
  expect(built.status, built.output).toBe(0);
  expect(built.output).toContain('event-writeups: there is no post to check.');
  expect(await check(siteDir)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'event-writeups: There’s no post in blog, so there’s nothing to check.\n',
  });
});

test('start prints the report, drafts included, and still serves the site', async () => {
  const siteDir = layOutSite({
    'blog/a.md': '---\ndate: 2026-01-01\nauthors: saim\n---\n\n<img src="/img/gone.png" />\n',
    'blog/b.md':
      '---\ndate: 2026-01-01\nauthors: saim\ndraft: true\n---\n\n<img src="/img/lost.png" />\n',
  });
  const { output, url } = await start(siteDir);
  const [report = '', ...others] = reportsIn(output());
  expect(others).toEqual([]);
  expect(report).toContain('There’s no image /img/gone.png.');
  expect(report).toContain('There’s no image /img/lost.png.');
  expect((await fetch(`${url}blog/b`)).status).toBe(200);
});
