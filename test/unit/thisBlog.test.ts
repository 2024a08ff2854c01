import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { createChecker } from '../../src/plugin/check/check.ts';
import { settleRewriting } from '../../src/plugin/check/verdicts/rewriting.ts';
import { openSite } from '../../src/plugin/commands/openSite.ts';
import { root } from '../helpers/run.ts';

test('a missing image in a post of this blog is found, although the blog has plugins of its own', async () => {
  const { site } = await openSite(root);
  const [folder = ''] = readdirSync(path.join(root, 'blog')).filter((name) => /^\d/.test(name));
  const file = path.join(root, 'blog', folder, 'index.md');
  const text =
    '---\nauthors: maren\n---\n\n![The hall](./gone.png) <img src="/gone.png" alt="The door" />\n';
  const checker = createChecker(site, { texts: new Map([[file, text]]) });
  checker.check();
  await settleRewriting(site.blogs);
  const missing = () => checker.check().diagnostics.filter(({ rule }) => rule === 'image-missing');
  // On a busy machine, the plugins answer after nobody waits for them any more.
  await vi.waitFor(
    () =>
      expect(missing().map(({ message }) => message)).toEqual([
        'There’s no image ./gone.png.',
        'There’s no image /gone.png.',
      ]),
    { timeout: 30_000 },
  );
});
