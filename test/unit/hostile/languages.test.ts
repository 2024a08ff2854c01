import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fronted, judge, post } from '../../helpers/hostile.ts';

test('front matter in a programming language is not run', () => {
  const proof = path.join(mkdtempSync(path.join(os.tmpdir(), 'event-writeups-')), 'ran');
  onTestFinished(() => rmSync(path.dirname(proof), { recursive: true }));
  const write = `require('fs').writeFileSync(${JSON.stringify(proof)}, '')`;
  for (const language of [
    'js',
    'javascript',
    ' js',
    'JS',
    'JavaScript',
    'coffee',
    'cson',
    'toml',
    'ts',
  ]) {
    const found = judge({ 'blog/a.md': `---${language}\n${write}\n---\n\nText\n` });
    expect(found, language).toEqual(['front-matter-syntax blog/a.md:1']);
  }
  const text = `export const a = ${write};\n\n{${write}}\n\n<img src={${write}} alt={${write}} />\n\n![a](/x.png)`;
  expect(judge({ 'blog/a.md': post(text), 'static/x.png': '' })).not.toContain('post-unreadable');
  judge({ 'blog/a.md': fronted(`authors: !!js/function "${write}"`) });
  expect(existsSync(proof)).toBe(false);
});
