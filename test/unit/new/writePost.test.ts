import { chmodSync, lstatSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writePost } from '../../../src/plugin/commands/writePost.ts';
import type { Plan } from '../../../src/plugin/new/plan.ts';
import { contentOf } from '../../helpers/newPost.ts';
import { writeFiles } from '../../helpers/site.ts';

const ada = { key: 'ada', fields: { name: 'Ada' } };

function planIn(dir: string, more: Partial<Plan> = {}): Plan {
  const folder = path.join(dir, 'blog/new');
  return {
    folder,
    folders: [path.join(folder, 'img')],
    files: [{ file: path.join(folder, 'index.md'), text: 'Text\n' }],
    additions: [{ file: path.join(dir, 'blog/authors.yml'), entries: [ada] }],
    ...more,
  };
}

test('everything is written, also into new folders', () => {
  const dir = writeFiles({});
  writePost(planIn(dir), dir);
  expect(contentOf(dir)).toEqual({
    'blog/': '',
    'blog/authors.yml': 'ada:\n  name: Ada\n',
    'blog/new/': '',
    'blog/new/img/': '',
    'blog/new/index.md': 'Text\n',
  });
});

test.each([
  ['the folder is there', { 'blog/new/old.txt': 'Old' }, {}, 'blog/new already exists.'],
  ['a file has the folder’s name', { 'blog/new': 'Old' }, {}, 'blog/new already exists.'],
  [
    'a file has the name of a folder above it',
    { blog: 'Old' },
    { additions: [] },
    'blog already exists.',
  ],
  [
    'a file cannot be written',
    {},
    { files: ['index.md', 'missing/index.md'] },
    'blog/new/missing/index.md can’t be written: ENOENT.',
  ],
  ['a file is there', {}, { files: ['index.md', 'index.md'] }, 'blog/new/index.md already exists.'],
  [
    'the last addition fails',
    { blocked: 'Old' },
    { additions: ['blog/authors.yml', 'blog/fresh.yml', 'blocked/tags.yml'] },
    'blocked already exists.',
  ],
  ['an addition is a folder', { 'blog/authors.yml/x': 'Old' }, {}, 'blog/authors.yml is no file.'],
])('if %s, everything is as before', (_, files, more, line) => {
  const authors = '# Who writes\r\nsaim: {name: Saim}';
  const dir = writeFiles(
    'blog' in files || 'blog/authors.yml/x' in files
      ? files
      : { 'blog/authors.yml': authors, ...files },
  );
  const before = contentOf(dir);
  const plan = planIn(dir, {
    ...('files' in more && {
      files: more.files.map((name) => ({ file: path.join(dir, 'blog/new', name), text: '' })),
    }),
    ...('additions' in more && {
      additions: more.additions.map((name) => ({ file: path.join(dir, name), entries: [ada] })),
    }),
  });
  let message = '';
  try {
    writePost(plan, dir);
  } catch (error) {
    message = (error as Error).message;
  }
  // The first call that fails differs between systems.
  expect(message).toContain(line.split(' ')[0]);
  expect(message).toMatch(/ already exists\.$| isn’t a file\.$| can’t be written: E[A-Z]+\.$/);
  expect(contentOf(dir)).toEqual(before);
});

test('a name that is taken gets a message of its own, and another reason has its code', () => {
  const taken = writeFiles({ 'blog/new/old.txt': 'Old' });
  expect(() => writePost(planIn(taken), taken)).toThrow('blog/new already exists.');
  const dir = writeFiles({});
  const plan = planIn(dir, {
    files: [{ file: path.join(dir, 'blog/new/missing/index.md'), text: '' }],
  });
  expect(() => writePost(plan, dir)).toThrow('blog/new/missing/index.md can’t be written: ENOENT.');
});

test('bytes that are not text are never rewritten', () => {
  const dir = writeFiles({ 'blog/authors.yml': Buffer.from([0x23, 0xff, 0x0a]) });
  expect(() => writePost(planIn(dir), dir)).toThrow('"ada" can’t be added to blog/authors.yml');
  expect(contentOf(dir)).not.toHaveProperty('blog/new/');
});

test('a link stays a link, and the byte order mark and the mode are kept', () => {
  const dir = writeFiles({ 'people.yml': '\ufeffsaim:\n  name: Saim\n', 'blog/old.md': 'Old\n' });
  chmodSync(path.join(dir, 'people.yml'), 0o640);
  symlinkSync('../people.yml', path.join(dir, 'blog/authors.yml'));
  writePost(planIn(dir), dir);
  expect(lstatSync(path.join(dir, 'blog/authors.yml')).isSymbolicLink()).toBe(true);
  expect(contentOf(dir)['people.yml']).toBe('\ufeffsaim:\n  name: Saim\nada:\n  name: Ada\n');
  expect(statSync(path.join(dir, 'people.yml')).mode & 0o777).toBe(0o640);
});
