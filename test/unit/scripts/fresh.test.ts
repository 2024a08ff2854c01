import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@babel/parser';
import { expect, test } from 'vitest';
import { problemsOf } from '../../../scripts/fresh/answers.mjs';
import { changes } from '../../../scripts/fresh/changes.mjs';
import { newFiles } from '../../../scripts/fresh/newFiles.mjs';
import { judge } from '../../helpers/hostile.ts';
import { root } from '../../helpers/run.ts';

const ANSWERS = { name: 'Notes', url: 'https://notes.example', author: 'Ada', baseUrl: '/' };

test.each([
  ['name', 'Notes\nof the harbour'],
  ['name', 'Notes\u2028of the harbour'],
  ['name', 'C:\\Temp\\'],
  ['name', '</script><script>alert(1)</script>'],
  ['name', '\u001b[2J'],
  ['name', ' '],
  ['author', 'Ada\r\npage: false'],
  ['author', 'Ada\\'],
  ['url', "https://a'+process.exit()+'b.example"],
  ['url', 'https://a`$(id)`.example'],
  ['url', 'https://two words.example'],
  ['url', 'ftp://notes.example'],
  ['url', 'javascript:alert(1)'],
  ['url', 'https://user:word@notes.example'],
  ['url', 'https://notes.example/path'],
  ['baseUrl', '/two words/'],
  ['baseUrl', "/'+x+'/"],
  ['baseUrl', '//evil.example/'],
])('the answer %s: %j is refused', (key, answer) => {
  expect(problemsOf(ANSWERS)).toEqual([]);
  expect(problemsOf({ ...ANSWERS, [key]: answer })).toHaveLength(1);
});

const NAMES = [
  'Harbour\u2019s "Notes"',
  "It's `us` $\u007bprocess.exit()} $& $' */",
  '#1: yes, *we* [do] - %s & more',
  '--- {a: b} | > !!js',
  '海辺のノート 🌊',
];

test.each(NAMES)('a blog can be called %s', (name) => {
  expect(problemsOf({ ...ANSWERS, name })).toEqual([]);
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const made = changes({ ...ANSWERS, name }, read);
  const config = made['docusaurus.config.ts'] ?? '';
  parse(config, { sourceType: 'module', plugins: ['typescript', 'jsx'] });
  const written = /\btitle: ('(?:[^'\\]|\\.)*')/.exec(config)?.[1] ?? '';
  expect(written.slice(1, -1).replace(/\\(.)/g, '$1')).toBe(name);
  expect(JSON.parse(made['static/site.webmanifest'] ?? '')).toMatchObject({ name });
  expect(JSON.parse(made['package.json'] ?? '').description).toContain(name);
});

test.each([...NAMES, 'Null', 'True Grit', '007', '1e5', '0x1F', '__proto__', '李', 'A: B'])(
  'with the blog and its author called %s, the check finds nothing in the first post',
  (name) => {
    const files = Object.entries(newFiles({ name, author: name, today: '2026-01-02' }));
    const blog = files.filter(([file]) => file.startsWith('blog/'));
    // The post links to the guide.
    const guide = { 'src/pages/docs/adding-a-post.md': 'Text' };
    expect(judge({ ...Object.fromEntries(blog), ...guide })).toEqual([]);
  },
);
