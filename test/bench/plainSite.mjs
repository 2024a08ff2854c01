// The default classic preset, with posts and pages that need nothing from the plugin, with or
// without it.
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** Makes the site as large as a new one of create-docusaurus. Docusaurus shares less code there. */
const MORE = Object.fromEntries([
  ['blog/authors.yml', 'anna:\n  name: Anna\n  page: true\n'],
  ['blog/tags.yml', 'news:\n  label: News\nhello:\n  label: Hello\n'],
  ['src/pages/contact.md', '# Contact\n\nWhere to write to.\n'],
  ...['Second', 'Third', 'Fourth'].map((title, index) => [
    `blog/${title}.md`,
    `---\ntitle: ${title}\ndate: 2026-01-0${4 - index}\nauthors: [anna]\ntags: [news, hello]\n---\n\nFirst.\n\n{/* truncate */}\n\nSecond.\n`,
  ]),
  ...['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((title) => [
    `docs/${title}.md`,
    `# ${title}\n\nHow to go on.\n`,
  ]),
]);

const EVENT = {
  'blog/event.md':
    '---\ntitle: Event\ndate: 2026-02-05\nevent: {name: Harbour Day, startDate: 2026-02-01}\n---\n\nFirst.\n\n{/* truncate */}\n\nSecond.\n',
};

const MEETUPS = { id: 'meetups', path: 'meetups', routeBasePath: 'meetups' };

/** The posts of a second blog; Anna writes in both. */
const SECOND_BLOG = {
  'blog/authors.yml': 'anna:\n  name: Anna\n  page: true\n',
  'meetups/authors.yml': 'anna:\n  name: Anna\n  page: true\n',
  'meetups/plain.md': FILES['blog/plain.md'],
  'meetups/again.md':
    '---\ntitle: Again\ndate: 2026-01-06\nauthors: [anna]\nevent: {id: fair}\n---\n\nFirst.\n\n{/* truncate */}\n\nSecond.\n',
  'meetups/june.md':
    '---\ntitle: June\ndate: 2026-06-05\nauthors: [anna]\nevent: {name: June Meetup, startDate: 2026-06-01, talks: [{name: Lathes, performer: anna}]}\n---\n\nFirst.\n\n{/* truncate */}\n\nSecond.\n',
  'blog/fair.md':
    '---\ntitle: Fair\ndate: 2026-01-04\nauthors: [anna]\nevent: {name: Fair, startDate: 2026-01-01, talks: [{name: Gates, performer: anna}]}\n---\n\nFirst.\n\n{/* truncate */}\n\nSecond.\n',
};

/**
 * @param dir gets the site, and its packages
 * @param hasEvent whether another post of it is about an event
 * @param hasSecondBlog whether it has a second blog, with events in both
 * @param isWhole whether it has as many pages as a new Docusaurus site, with the plugin where npm
 *   installs it
 * @returns its folder
 */
export function layOutPlain(
  dir,
  { hasPlugin, hasEvent = false, hasSecondBlog = false, isWhole = false },
) {
  const siteDir = path.join(dir, 'site');
  const files = {
    ...FILES,
    ...(hasEvent ? EVENT : {}),
    ...(isWhole ? MORE : {}),
    ...(hasSecondBlog ? SECOND_BLOG : {}),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(siteDir, file)), { recursive: true });
    writeFileSync(path.join(siteDir, file), text);
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  mkdirSync(path.join(siteDir, 'node_modules'));
  const installed = path.join(siteDir, 'node_modules/docusaurus-plugin-event-writeups');
  // Bundlers share what's really in `node_modules` in another way.
  if (isWhole)
    for (const name of ['package.json', 'lib'])
      cpSync(path.join(root, name), path.join(installed, name), { recursive: true });
  else symlinkSync(root, installed);
  const config = {
    title: 'Plain',
    url: 'https://plain.example',
    baseUrl: '/',
    future: { v4: true, faster: true, experimental_vcs: false },
    presets: [['classic', { docs: {}, blog: {}, theme: {} }]],
    plugins: hasSecondBlog ? [['@docusaurus/plugin-content-blog', MEETUPS]] : [],
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
