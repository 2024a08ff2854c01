import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../helpers/run.ts';
import { checkFiles } from '../helpers/site.ts';

function example(start: string, page = 'CONTRIBUTING.md'): string {
  const found = readFileSync(path.join(root, page), 'utf8')
    .split('```yaml\n')
    .find((block) => block.startsWith(start));
  return found?.split('```')[0] ?? '';
}

test('the example of talks and the author entry in CONTRIBUTING pass the check', () => {
  const site = {
    'blog/authors.yml': `tunde:\n  name: Tunde\n${example('ines:')}`,
    'blog/day/index.md': `---\ntitle: Day\nauthors: [tunde, ines]\ndate: 2025-07-02\n${example('event:')}---\n\nText\n\n<!-- truncate -->\n`,
    'static/img/authors/ines.jpg': readFileSync(
      path.join(root, 'blog/2026-02-17-restore-night/tapes.jpg'),
    ),
    'static/slides/crane.pdf': '%PDF-1.4\n',
    'blog/day/img/room.png': readFileSync(
      path.join(root, 'static/img/blogs/quayside-on-call/room.png'),
    ),
  };
  expect(example('event:')).toContain('recording: {status: none}');
  expect(checkFiles(site).diagnostics).toEqual([]);
  // Without its slides, the example has a finding: the check reads it.
  const { 'static/slides/crane.pdf': _, ...without } = site;
  expect(checkFiles(without).diagnostics).toMatchObject([{ rule: 'link-missing' }]);
});

test('the example of talks in the guide passes the check', () => {
  const event = example('event:', 'docs/adding-a-post.md');
  expect(event).toContain('type: lightning');
  const site = {
    'blog/authors.yml': 'tunde:\n  name: Tunde\n',
    'blog/night/index.md': `---\ntitle: Night\nauthors: [tunde]\ndate: 2025-06-03\n${event}---\n\nText\n\n<!-- truncate -->\n`,
    'static/slides/hand-over.pdf': '%PDF-1.4\n',
  };
  expect(checkFiles(site).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
