// The default classic preset, with posts and pages that need nothing from the plugin, with or
// without it.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Pages without an event, an image or a search. */
export const PLAIN_PAGES = ['/blog/plain', '/blog', '/docs/intro', '/'];

const FILES = {
  'package.json': '{ "name": "plain", "private": true }',
  'blog/plain.md':
    '---\ntitle: Plain\ndate: 2026-01-05\n---\n\nFirst.\n\n{/* truncate */}\n\nSecond.\n',
  'docs/intro.md': '# Intro\n\nHow to begin.\n',
  'src/pages/index.md': '# About\n\nWho writes here.\n',
};

const EVENT = {
  'blog/event.md':
    '---\ntitle: Event\ndate: 2026-02-05\nevent: {name: Harbour Day, startDate: 2026-02-01}\n---\n\nFirst.\n\n{/* truncate */}\n\nSecond.\n',
};

/**
 * @param dir gets the site, and its packages
 * @param hasEvent whether another post of it is about an event
 * @returns its folder
 */
export function layOutPlain(dir, { hasPlugin, hasEvent = false }) {
  const siteDir = path.join(dir, 'site');
  for (const [file, text] of Object.entries({ ...FILES, ...(hasEvent ? EVENT : {}) })) {
    mkdirSync(path.dirname(path.join(siteDir, file)), { recursive: true });
    writeFileSync(path.join(siteDir, file), text);
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  mkdirSync(path.join(siteDir, 'node_modules'));
  symlinkSync(root, path.join(siteDir, 'node_modules/docusaurus-plugin-event-writeups'));
  const config = {
    title: 'Plain',
    url: 'https://plain.example',
    baseUrl: '/',
    future: { v4: true, faster: true, experimental_vcs: false },
    presets: [['classic', { docs: {}, blog: {}, theme: {} }]],
    themeConfig: { navbar: { title: 'Plain', items: [{ to: '/blog', label: 'Blog' }] } },
  };
  const text = JSON.stringify(config);
  writeFileSync(
    path.join(siteDir, 'docusaurus.config.mjs'),
    hasPlugin
      ? `import { withEventWriteups } from 'docusaurus-plugin-event-writeups/config';\nexport default withEventWriteups(${text});`
      : `export default ${text};`,
  );
  return siteDir;
}
