import { expect } from 'vitest';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { configText, onlyRules, runCheckHere } from './runCheck.ts';

const LEVELS = onlyRules(
  ...['author-unknown', 'image-location', 'image-missing', 'link-missing', 'slug-duplicate'],
);
const config = configText({ onBrokenLinks: 'throw' }, { rules: LEVELS });

/** A blog with an old problem in a post that isn't touched. */
export const site = {
  'docusaurus.config.mjs': config,
  'blog/authors.yml': 'saim:\n  name: Saim\ngrace:\n  name: Grace\n',
  'blog/old.md': post('![The hall](/img/long-gone.png)'),
  'blog/other.md': post('![The hall](/img/hall.png)\n\n[The first](./first.md)'),
  'blog/first.md': post('Text', 'grace'),
  'static/img/hall.png': 'a picture',
};

/** The same blog with its images, beside the folder of the site. */
export const besideSite = {
  'website/docusaurus.config.mjs': besideConfig('..'),
  'people.yml': site['blog/authors.yml'],
  'blog/old.md': site['blog/old.md'],
  'blog/other.md': site['blog/other.md'],
  'blog/first.md': site['blog/first.md'],
  'assets/img/hall.png': site['static/img/hall.png'],
};

/** The config of a site whose blog and images are in another folder, as a path from the site. */
export function besideConfig(folder: string): string {
  const blog = { path: `${folder}/blog`, authorsMapPath: '../people.yml' };
  const presets = [['classic', { docs: false, blog }]];
  const staticDirectories = [`${folder}/assets`];
  return configText({ onBrokenLinks: 'throw', presets, staticDirectories }, { rules: LEVELS });
}

/** A post with this text. */
export function post(body: string, author = 'saim'): string {
  return `---\nauthors: ${author}\n---\n\n${body}\n`;
}

/** The findings about a change, on one line each: rule and file. */
export async function changed(dir: string, ...words: string[]): Promise<string[]> {
  const asked = words.length > 0 ? words : ['--changed=main'];
  const { stdout, notes, status } = await runCheckHere(dir, ...asked, '--format', 'json');
  if (status === 2) throw new Error(notes.join('\n'));
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  expect(status).toBe(diagnostics.length > 0 ? 1 : 0);
  return diagnostics.map(({ rule, file }) => `${rule} ${file}`);
}
