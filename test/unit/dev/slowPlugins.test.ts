import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createChecker } from '../../../src/plugin/check/check.ts';
import type { BundlerPlugin } from '../../../src/plugin/dev/bundlerPlugin.ts';
import { createDevelopment } from '../../../src/plugin/dev/index.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const POST = '---\nauthors: kim\n---\n\nText\n';
const IMAGE = '\n<img src="/hall.png" alt="The hall" />\n';

test('a missing image is reported on the save that adds it, as soon as slow plugins have answered', async () => {
  const { said, save, answer } = await develop(false);
  save('a.md', IMAGE);
  // The bundler reports one change several times.
  save('a.md', IMAGE);
  expect(said()).toEqual([]);
  await answer();
  expect(said()).toEqual(['error[image-missing]: There’s no image /hall.png.']);
  save('b.md', '\nMore\n');
  await answer();
  expect(said()).toHaveLength(1);
});

test('an image whose address a slow plugin changes stays unchecked', async () => {
  const { said, save, answer } = await develop(true);
  save('a.md', IMAGE);
  await answer();
  expect(said()).toEqual([
    'hint: The blog’s own remark and rehype plugins may change addresses: 1 reference not checked.',
  ]);
});

test('a failure of the check after slow plugins have answered is one line, and the dev server goes on', async () => {
  const { said, save, answer, print } = await develop(false);
  save('a.md', IMAGE);
  print.mockImplementationOnce(() => {
    throw new Error('The disk is full\n at a');
  });
  await answer();
  expect(said().slice(1)).toEqual([
    'event-writeups: The check failed, and runs again after the next save: The disk is full',
  ]);
  save('b.md', '\n<img src="/roof.png" alt="The roof" />\n');
  await answer();
  expect(said().at(-1)).toBe('error[image-missing]: There’s no image /roof.png.');
});

test('while slow plugins are awaited, the bundler already knows which image a post lacks', () => {
  const { dir, site } = blogWith(async () => {});
  writeFileSync(path.join(dir, 'blog/a.md'), POST + IMAGE);
  const checker = createChecker(site);
  expect(checker.check().summary.unchecked).toBe(1);
  const missing = checker.missingFor(path.join(dir, 'blog/a.md'));
  expect(missing).toContain(path.join(dir, 'static/hall.png'));
});

/** A dev server's check of a blog with two plugins that answer a little later. */
async function develop(rewrites: boolean) {
  const answers: (() => void)[] = [];
  const { dir, site } = blogWith(async (root) => {
    await new Promise<void>((resolve) => answers.push(resolve));
    if (rewrites) Object.assign(root, { children: [] });
  });
  const print = vi.spyOn(console, 'error').mockReturnValue();
  // Otherwise it would read all that's printed.
  vi.stubEnv('CI', 'true');
  onTestFinished(() => {
    print.mockRestore();
    vi.unstubAllEnvs();
  });
  const development = await createDevelopment(site, {}, { overlay: false, baseUrl: '/' });
  const changed = changesIn(development.bundlerConfig().plugins);
  return {
    print,
    /** The first line of each report. */
    said: () => print.mock.calls.map(([text]) => String(text).trim().split('\n', 1)[0]),
    save(name: string, text: string) {
      const file = path.join(dir, 'blog', name);
      writeFileSync(file, POST + text);
      changed(file);
    },
    async answer() {
      for (const resolve of answers.splice(0)) resolve();
      await new Promise(setImmediate);
    },
  };
}

function blogWith(transform: (root: object) => Promise<void>) {
  const dir = writeFiles({
    'blog/authors.yml': 'kim:\n  name: Kim\n',
    'blog/a.md': POST,
    'blog/b.md': POST,
  });
  const slow = () => transform;
  const blog = { onUntruncatedBlogPosts: 'ignore', remarkPlugins: [slow, slow] };
  return { dir, site: siteOf(dir, { presets: [['classic', { blog }]] }) };
}

/** Tells plugins of a change as a bundler does. */
function changesIn(plugins: readonly BundlerPlugin[]): (file: string) => void {
  type Hooks = Parameters<BundlerPlugin['apply']>[0]['hooks'];
  const listeners: Parameters<Hooks['watchRun']['tap']>[1][] = [];
  const ignored = { tap: () => {} };
  const watchRun: Hooks['watchRun'] = { tap: (_, listener) => listeners.push(listener) };
  const hooks = { invalid: ignored, watchRun, afterCompile: ignored, done: ignored };
  for (const plugin of plugins) plugin.apply({ hooks });
  return (file) => {
    for (const listener of listeners) listener({ modifiedFiles: new Set([file]) });
  };
}
