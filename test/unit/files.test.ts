import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createFileIndex, type FileIndex } from '../../src/plugin/check/site/fileIndex.ts';
import { isInside } from '../../src/plugin/check/site/paths.ts';
import { refuseFiles } from '../helpers/refuseFiles.ts';
import { writeFiles } from '../helpers/site.ts';

const isRoot = process.getuid?.() === 0;

/** Returns the kind of a path relative to a folder, in one word or with its real spelling. */
function lookUp(index: FileIndex, dir: string, name: string): string {
  const found = index.lookUp(path.join(dir, name));
  return 'actual' in found ? `${found.kind}: ${path.relative(dir, found.actual)}` : found.kind;
}

function walked(index: FileIndex, dir: string): string[] {
  return [...index.walk(dir)].map((file) =>
    file.kind === 'file' ? file.path : `${file.path} (${file.kind})`,
  );
}

describe('a file is found by its exact spelling', () => {
  const files = { 'img/Hall.png': '', 'img/sub/x.png': '', 'blog/a b.md': '', 'img/ä.png': '' };

  test.each([
    ['as it is written', 'img/Hall.png', 'file'],
    ['with a space', 'blog/a b.md', 'file'],
    ['a folder', 'img/sub', 'folder'],
    ['a folder with a slash', 'img/sub/', 'folder'],
    ['through dots', 'img/../img/./Hall.png', 'file'],
    ['in another case', 'img/hall.PNG', 'wrong-case: img/Hall.png'],
    ['with a folder in another case', 'IMG/Hall.png', 'wrong-case: img/Hall.png'],
    ['with all in another case', 'IMG/SUB/X.PNG', 'wrong-case: img/sub/x.png'],
    ['letters beyond ASCII in another case', 'img/Ä.png', 'wrong-case: img/ä.png'],
    ['not there', 'img/none.png', 'missing'],
    ['below a file', 'img/Hall.png/x', 'missing'],
    ['below nothing', 'none/none/x.png', 'missing'],
    ['a folder in another case', 'img/SUB', 'missing'],
    ['with NUL', 'img/Hall.png\0.txt', 'missing'],
    ['outside', '../x.png', 'outside'],
    ['far outside', '../../../../../../etc/passwd', 'outside'],
    ['the folder itself', '', 'folder'],
  ])('%s', (_, name, expected) => {
    const dir = writeFiles(files);
    expect(lookUp(createFileIndex([dir]), dir, name)).toBe(expected);
  });

  test('composed and decomposed letters are two spellings of one name', () => {
    const composed = 'img/\u00e9.png';
    const decomposed = 'img/e\u0301.png';
    const dir = writeFiles({ [composed]: '' });
    const index = createFileIndex([dir]);
    expect(lookUp(index, dir, composed)).toBe('file');
    expect(lookUp(index, dir, decomposed)).toBe(`wrong-case: ${composed}`);
    const other = writeFiles({ [decomposed]: '' });
    expect(lookUp(createFileIndex([other]), other, composed)).toBe(`wrong-case: ${decomposed}`);
  });

  test('two names that differ in case are two files', () => {
    const dir = writeFiles({ 'a.png': '', 'A.png': '' });
    const index = createFileIndex([dir]);
    expect(lookUp(index, dir, 'a.png')).toBe('file');
    expect(lookUp(index, dir, 'A.png')).toBe('file');
    expect(lookUp(index, dir, 'A.PNG')).toBe('wrong-case: A.png');
  });

  test('the names of object properties are ordinary names', () => {
    const dir = writeFiles({ 'img/__proto__': '', 'img/constructor/x.png': '' });
    const index = createFileIndex([dir]);
    expect(lookUp(index, dir, 'img/__proto__')).toBe('file');
    expect(lookUp(index, dir, 'img/constructor/x.png')).toBe('file');
    expect(lookUp(index, dir, 'img/toString')).toBe('missing');
    expect(lookUp(index, dir, 'constructor')).toBe('missing');
  });

  test('a path of very many folders', () => {
    const dir = writeFiles({ 'a.png': '' });
    const index = createFileIndex([dir]);
    expect(lookUp(index, dir, 'a/'.repeat(200_000))).toBe('missing');
    expect(lookUp(index, dir, `${'../'.repeat(200_000)}a.png`)).toBe('outside');
  });
});

describe('symbolic links', () => {
  test('inside the site are followed', () => {
    const dir = writeFiles({ 'img/x.png': '', 'other/y.png': '' });
    symlinkSync('../other', path.join(dir, 'img/linked'));
    symlinkSync('x.png', path.join(dir, 'img/z.png'));
    const index = createFileIndex([dir]);
    expect(lookUp(index, dir, 'img/linked/y.png')).toBe('file');
    expect(lookUp(index, dir, 'img/z.png')).toBe('file');
    expect(lookUp(index, dir, 'img/linked/none.png')).toBe('missing');
  });

  test('out of the site are not followed', () => {
    const outside = writeFiles({ 'secret/x.png': '', 'secret.png': '' });
    const dir = writeFiles({ 'img/x.png': '' });
    symlinkSync(path.join(outside, 'secret'), path.join(dir, 'img/folder'));
    symlinkSync(path.join(outside, 'secret.png'), path.join(dir, 'img/file.png'));
    const index = createFileIndex([dir]);
    expect(lookUp(index, dir, 'img/folder/x.png')).toBe('outside');
    expect(lookUp(index, dir, 'img/folder')).toBe('outside');
    expect(lookUp(index, dir, 'img/file.png')).toBe('outside');
    expect(walked(index, dir)).toEqual([
      'img/file.png (outside)',
      'img/folder (outside-folder)',
      'img/x.png',
    ]);
  });

  test('into another folder from the config are followed', () => {
    const static2 = writeFiles({ 'x.png': '' });
    const dir = writeFiles({ 'a.md': '' });
    symlinkSync(static2, path.join(dir, 'linked'));
    const index = createFileIndex([dir, static2]);
    expect(lookUp(index, dir, 'linked/x.png')).toBe('file');
    expect(lookUp(index, static2, 'x.png')).toBe('file');
  });

  test('to nothing do not exist', () => {
    const dir = writeFiles({ 'a.png': '' });
    symlinkSync('none.png', path.join(dir, 'b.png'));
    const index = createFileIndex([dir]);
    expect(lookUp(index, dir, 'b.png')).toBe('missing');
    expect(walked(index, dir)).toEqual(['a.png']);
  });

  test('in a circle are entered once', () => {
    const dir = writeFiles({ 'blog/a/b.md': '' });
    symlinkSync('.', path.join(dir, 'blog/self'));
    symlinkSync('../..', path.join(dir, 'blog/a/up'));
    symlinkSync('loop', path.join(dir, 'blog/loop'));
    const index = createFileIndex([dir]);
    expect(
      walked(index, path.join(dir, 'blog')).filter((file) => file.endsWith('.md')),
    ).toHaveLength(1);
    expect(lookUp(index, dir, 'blog/self/self/self/a/b.md')).toBe('file');
    expect(lookUp(index, dir, 'blog/loop')).toBe('missing');
  });

  test('the site itself may be a link', () => {
    const dir = writeFiles({ 'site/img/x.png': '' });
    symlinkSync('site', path.join(dir, 'linked'));
    const linked = path.join(dir, 'linked');
    const index = createFileIndex([linked]);
    expect(lookUp(index, linked, 'img/x.png')).toBe('file');
    expect(walked(index, linked)).toEqual(['img/x.png']);
    expect(walked(index, path.join(linked, 'none'))).toEqual([]);
  });
});

describe('a walk', () => {
  test('lists every file once, always in the same order', () => {
    const dir = writeFiles({
      'b/y.md': '',
      'a.md': '',
      'b/x.md': '',
      '.hidden/z.md': '',
      'c/d/e.md': '',
    });
    const once = walked(createFileIndex([dir]), dir);
    expect(once).toEqual(walked(createFileIndex([dir]), dir));
    expect([...once].sort()).toEqual(['.hidden/z.md', 'a.md', 'b/x.md', 'b/y.md', 'c/d/e.md']);
  });

  test('of a missing folder is empty', () => {
    const dir = writeFiles({ 'a.md': '' });
    expect(walked(createFileIndex([dir]), path.join(dir, 'none'))).toEqual([]);
  });

  test('only enters allowed folders', () => {
    const dir = writeFiles({ 'node_modules/a.md': '', 'b/c.md': '' });
    const files = createFileIndex([dir]).walk(dir, { enter: (name) => name !== 'node_modules' });
    expect([...files].map((file) => file.path)).toEqual(['b/c.md']);
  });

  test.skipIf(isRoot)('reports a folder that may not be read', () => {
    const dir = writeFiles({ 'a/b.md': '', 'c.md': '' });
    chmodSync(path.join(dir, 'a'), 0o000);
    const found = walked(createFileIndex([dir]), dir);
    chmodSync(path.join(dir, 'a'), 0o755);
    expect(found).toEqual(['c.md', 'a (unreadable-folder)']);
  });

  test('sees the files as they were when it started', () => {
    const dir = writeFiles({ 'a.md': '' });
    const index = createFileIndex([dir]);
    expect(walked(index, dir)).toEqual(['a.md']);
    renameSync(path.join(dir, 'a.md'), path.join(dir, 'b.md'));
    mkdirSync(path.join(dir, 'c'));
    expect(walked(index, dir)).toEqual(['a.md']);
  });
});

describe('a file that was saved', () => {
  test.each([
    ['is the same one if it has the same text', 'One', 'One', true],
    ['is another one if it has another text', 'One', 'Two', false],
    ['that isn’t text is the same one if that’s still so', 'One\0', 'One\0', true],
    ['is another one if it stops being text elsewhere', 'One\0', 'One two\0', false],
    ['is another one once it’s text', 'One\0', 'One', false],
  ])('%s', (_, before, after, isSame) => {
    const dir = writeFiles({ 'a.md': before });
    const file = path.join(dir, 'a.md');
    const index = createFileIndex([dir]);
    const content = index.read(file);
    writeFileSync(file, after);
    index.refresh();
    expect(index.read(file) === content).toBe(isSame);
    expect(index.version()).toBe(0);
  });
});

describe('a new file is found after a refresh', () => {
  test.each([
    ['if its folder was touched', 60_000, true, true],
    ['if its folder was touched within a tick of being listed', 0, true, true],
    ['if its folder was listed in the tick in which it was made', 0, false, true],
    ['only if its folder was touched, otherwise', 60_000, false, false],
  ])('%s', (_, age, isTouched, isFound) => {
    const dir = writeFiles({ 'a.md': '' });
    const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + age);
    const index = createFileIndex([dir]);
    expect(lookUp(index, dir, 'b.md')).toBe('missing');
    writeFileSync(path.join(dir, 'b.md'), 'Text');
    index.refresh(new Set(isTouched ? [dir] : []));
    now.mockRestore();
    expect(lookUp(index, dir, 'b.md')).toBe(isFound ? 'file' : 'missing');
    expect(index.version()).toBe(isFound ? 1 : 0);
  });
});

test.each([
  ['EACCES', 'no-permission', 'unreadable-folder'],
  ['EPERM', 'no-permission', 'unreadable-folder'],
  ['EIO', 'gone', undefined],
])('a file or folder that the system refuses with %s', (code, reason, kind) => {
  const dir = writeFiles({ 'a.md': '' });
  refuseFiles(code);
  const index = createFileIndex([dir]);
  expect(index.read(path.join(dir, 'a.md'))).toEqual({ unreadable: { reason, detail: code } });
  expect([...index.walk(dir)].map((found) => found.kind)).toEqual(kind ? [kind] : []);
});

test('a folder with the same start of its name is another folder', () => {
  expect(isInside('/site/blog', '/site')).toBe(true);
  expect(isInside('/site', '/site')).toBe(true);
  expect(isInside('/site-2/blog', '/site')).toBe(false);
  expect(isInside('/site/..blog/a', '/site')).toBe(true);
  expect(isInside('/a', '/')).toBe(true);
});

test('a thousand links to folders are followed, and not one more', () => {
  const dir = writeFiles({ 'real/x.txt': '' });
  const endless = () =>
    [...createFileIndex([dir]).walk(dir, { followsAll: true })].filter(
      ({ kind }) => kind === 'endless-link',
    );
  for (let index = 0; index < 1000; index++) symlinkSync('real', path.join(dir, `link${index}`));
  expect(endless()).toEqual([]);
  symlinkSync('real', path.join(dir, 'one-more'));
  expect(endless()).toHaveLength(1);
});
