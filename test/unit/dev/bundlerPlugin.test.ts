import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createChecker } from '../../../src/plugin/check/check.ts';
import { type BundlerPlugin, createBundlerPlugin } from '../../../src/plugin/dev/bundlerPlugin.ts';
import { createSession, type Session } from '../../../src/plugin/dev/session.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

test('the bundler watches files that were read, missing files and the folder of the blog, and nothing for other compilations', () => {
  const dir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a.md': '---\nauthors: saim\n---\n\n![The hall](./hall.png)\n',
  });
  const session = createSession(createChecker(siteOf(dir)));
  const plugin = createBundlerPlugin(session, [path.join(dir, 'blog')], () => {});
  const { compiler, compiled } = standIn(plugin);
  // Another plugin, such as one for HTML, compiles something during the build.
  expect(compiled({ name: 'a child' })).toEqual({ files: [], missing: [], folders: [] });
  const { files, missing, folders } = compiled(compiler);
  const inBlog = (name: string) => path.join(dir, 'blog', name);
  expect(files).toContain(inBlog('a.md'));
  expect(files).toContain(inBlog('authors.yml'));
  expect(missing).toContain(inBlog('hall.png'));
  expect(folders).toContain(path.join(dir, 'blog'));
  expect(folders).not.toContain(dir);
});

test('a change is looked for in the changed files and their folders, and until the first one everywhere', () => {
  const dir = writeFiles({ 'blog/a.md': 'Text\n' });
  const asked: (ReadonlySet<string> | undefined)[] = [];
  const session: Session = {
    ...createSession(createChecker(siteOf(dir))),
    update: (touched) => void asked.push(touched),
  };
  const { changed } = standIn(createBundlerPlugin(session, ['/x', '/z'], () => {}));
  changed({});
  changed({ modifiedFiles: new Set(['/x/a.md']) });
  changed({ modifiedFiles: new Set(['/x/a.md', '/x']), removedFiles: new Set(['/y/b.md']) });
  expect(asked).toEqual([undefined, undefined, new Set(['/x/a.md', '/y/b.md', '/x', '/y', '/'])]);
});

test('if the bundler only knows that something in a folder changed, the change is looked for everywhere', () => {
  const dir = writeFiles({ 'blog/a.md': '---\ntitle: A\n---\n\nText\n', 'static/a.txt': 'Text' });
  const [blog, statics] = [path.join(dir, 'blog'), path.join(dir, 'static')];
  const session = createSession(createChecker(siteOf(dir)));
  const { changed } = standIn(createBundlerPlugin(session, [blog, statics], () => {}));
  changed({ modifiedFiles: new Set([path.join(blog, 'a.md')]) });
  writeFileSync(path.join(blog, 'a.md'), '---\ntitle: A\n---\n\n![The hall](./hall.png)\n');
  changed({ modifiedFiles: new Set([blog, path.join(statics, 'a.txt'), statics]) });
  expect(session.report().summary.images).toBe(1);
});

test('a post saved before the bundler watches is found with the first change, even if that is of another post', () => {
  const dir = writeFiles({ 'blog/a.md': 'Text\n', 'blog/b.md': 'Text\n' });
  const blog = path.join(dir, 'blog');
  const session = createSession(createChecker(siteOf(dir)));
  const { changed } = standIn(createBundlerPlugin(session, [blog], () => {}));
  changed({});
  for (const name of ['a.md', 'b.md'])
    writeFileSync(path.join(blog, name), 'Text\n\n![The hall](./hall.png)\n');
  changed({ modifiedFiles: new Set([blog, path.join(blog, 'b.md')]) });
  expect(session.report().summary.images).toBe(2);
});

test('if the bundler builds again without a change that it knows, changes are looked for everywhere', () => {
  const dir = writeFiles({ 'blog/a.md': 'Text\n', 'blog/b.md': 'Text\n' });
  const blog = path.join(dir, 'blog');
  const session = createSession(createChecker(siteOf(dir)));
  const { changed } = standIn(createBundlerPlugin(session, [blog], () => {}));
  changed({ modifiedFiles: new Set([path.join(blog, 'a.md')]) });
  writeFileSync(path.join(blog, 'b.md'), 'Text\n\n![The hall](./hall.png)\n');
  changed({});
  expect(session.report().summary.images).toBe(1);
});

/**
 * Returns a compiler with the plugin, and the dependencies of its compilation or of another one.
 */
function standIn(plugin: BundlerPlugin) {
  type Listener = Parameters<Compiler['hooks']['afterCompile']['tap']>[1];
  const listeners: Listener[] = [];
  type Change = Parameters<Compiler['hooks']['watchRun']['tap']>[1];
  const changes: Change[] = [];
  const ignored = { tap: () => {} };
  const compiler: Compiler = {
    hooks: {
      invalid: ignored,
      watchRun: { tap: (_, change) => changes.push(change) },
      afterCompile: { tap: (_, listener) => listeners.push(listener) },
      done: ignored,
    },
  };
  plugin.apply(compiler);
  const compiled = (by: unknown) => {
    const kinds = { files: [] as string[], missing: [] as string[], folders: [] as string[] };
    const into = (list: string[]) => ({
      addAll: (paths: readonly string[]) => list.push(...paths),
    });
    const compilation = {
      compiler: by,
      fileDependencies: into(kinds.files),
      missingDependencies: into(kinds.missing),
      contextDependencies: into(kinds.folders),
    };
    for (const listener of listeners) listener(compilation);
    return kinds;
  };
  const changed = (files: Parameters<Change>[0]) => {
    for (const change of changes) change(files);
  };
  return { compiler, compiled, changed };
}

type Compiler = Parameters<BundlerPlugin['apply']>[0];
