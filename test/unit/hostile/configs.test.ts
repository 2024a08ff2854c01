import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../../../src/plugin/docusaurus/loadConfig.ts';
import { readSite } from '../../../src/plugin/docusaurus/readSite.ts';
import { check, checkJson } from '../../helpers/command.ts';
import { writeFiles } from '../../helpers/site.ts';

const UNKNOWN = 'something that can’t be shown';
const TRAP = 'new Proxy({}, { getPrototypeOf() { throw new Error() } })';

test.each([
  ['the config', 'get presets() { throw null }', 'it throws null'],
  ['a list', 'themes: [{ get a() { throw 5 } }]', 'it throws 5'],
  [
    'an error without words',
    'get presets() { throw Object.assign(new Error(), { message: 42 }) }',
    '42',
  ],
  ['a value without words', 'get presets() { throw Object.create(null) }', `it throws ${UNKNOWN}`],
  ['a Proxy', `get presets() { throw ${TRAP} }`, 'it throws [object Object]'],
  ['a part', "i18n: { get locales() { throw new Error('No network\\n at a') } }", 'No network'],
])('a getter in %s that throws is a message of one line', async (_, text, reason) => {
  const dir = writeFiles({ 'docusaurus.config.mjs': `export default { title: 'A', ${text} };\n` });
  await expect(loadConfig(dir)).rejects.toThrow(
    new ConfigError(`docusaurus.config.mjs can’t be loaded: ${reason}`),
  );
});

test('a config that contains itself, and objects of other classes, is loaded', async () => {
  const dir = writeFiles({
    'docusaurus.config.mjs':
      'class Own {}\nconst own = new Own();\nObject.defineProperty(own, "a", { enumerable: true, get() { throw null } });\nconst a = { own };\na.a = a;\nexport default { a };\n',
  });
  const { config } = await loadConfig(dir);
  expect(Object.keys(config)).toEqual(['a']);
});

const STRICT = "new Proxy({}, { get() { throw new Error('No such key\\n at a') } })";

test.each([
  ['theme config', `themeConfig: ${STRICT}`, 'throws: No such key'],
  ['list of plugins', "plugins: new Proxy([], { get() { throw 'no' } })", 'throws no.'],
  ['blog', `presets: [['classic', { blog: ${STRICT} }]]`, 'throws: No such key'],
  ['settings', `plugins: [['event-writeups', ${STRICT}]]`, 'throws: No such key'],
])('a Proxy for the %s that throws is a message of one line, and no bug', async (_, text, end) => {
  const config = `export default { presets: [['classic', {}]], ${text} };\n`;
  const dir = writeFiles({ 'docusaurus.config.mjs': config, 'blog/a.md': 'Text\n' });
  const { status, stdout, stderr } = await check(dir);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(
    /^event-writeups: The site’s own code (?:in docusaurus.config.mjs )?throws[^\n]*\n$/,
  );
  expect(stderr).toContain(`${end}\n`);
});

test.each([
  ['a Proxy that can’t be looked at', TRAP, 'The site’s own code throws [object Object].'],
  ['an object without words', 'Object.create(null)', `The site’s own code throws ${UNKNOWN}.`],
  ['a message that’s no text', 'failure({ message: 42 })', 'throws: 42'],
  ['a message that can’t be shown', 'failure({ message: Object.create(null) })', UNKNOWN],
  ['another machine in its stack', "failure({ stack: frame('file://host/a.js') })", 'Failed'],
  [
    'a slash in a file name of its stack',
    "failure({ stack: frame('file:///a%2Fb.js') })",
    'Failed',
  ],
  ['a stack that can’t be read', 'failure({ get stack() { throw 1 } })', 'Failed'],
])('exit code 2 and one line, if the site’s own code throws %s', async (_, thrown, end) => {
  const config = `
const failure = (own) => Object.defineProperties(new Error('Failed'), Object.getOwnPropertyDescriptors(own));
const frame = (file) => 'Error: Failed\\n    at read (' + file + ':1:2)';
const themeConfig = new Proxy({}, { get() { throw ${thrown} } });
export default { presets: [['classic', {}]], themeConfig };
`;
  const dir = writeFiles({ 'docusaurus.config.mjs': config, 'blog/a.md': 'Text\n' });
  const { status, stdout, stderr } = await check(dir);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^event-writeups: [^\n]*\n$/);
  expect(stderr).toContain(`${end}\n`);
});

test('a Proxy around a config is the same as the config', async () => {
  const config = "new Proxy({ presets: new Proxy([['classic', new Proxy({}, {})]], {}) }, {})";
  const dir = writeFiles({
    'docusaurus.config.mjs': `export default ${config};\n`,
    'blog/a.md': 'Text\n',
  });
  expect((await checkJson(dir)).summary.posts).toBe(1);
});

describe('a folder around the site', () => {
  const blogIn = (dir: string) => ({
    presets: [['classic', { docs: false, blog: { path: dir } }]],
  });

  test.each([
    ['the blog', blogIn('/'), '"path" names /'],
    ['the docs', { presets: [['classic', { docs: { path: '/' } }]] }, '"path" names /'],
    ['the pages', { presets: [['classic', { pages: { path: '/' } }]] }, '"path" names /'],
    ['static files', { staticDirectories: ['static', '/'] }, '"staticDirectories" names /'],
  ])('is refused for %s', (_, config, message) => {
    const dir = writeFiles({ 'blog/a.md': 'Text\n' });
    expect(() => readSite(config, dir, 'docusaurus.config.js')).toThrow(
      new ConfigError(
        `docusaurus.config.js: ${message}, which contains the whole site. Name a folder in the site.`,
      ),
    );
  });

  test('is refused outside a repository, but not in it', () => {
    const dir = writeFiles({ 'website/blog/a.md': 'Text\n' });
    const site = path.join(dir, 'website');
    expect(() => readSite(blogIn('..'), site, 'docusaurus.config.js')).toThrow(ConfigError);
    const repository = writeFiles({ '.git/HEAD': '', 'website/blog/a.md': 'Text\n' });
    const { blogs } = readSite(blogIn('..'), path.join(repository, 'website'), 'a.js');
    expect(blogs.map((blog) => blog.dir)).toEqual([repository]);
  });

  test('beside the site is fine', () => {
    const dir = writeFiles({ 'website/a.md': '', 'posts/a.md': 'Text\n' });
    const { blogs } = readSite(blogIn('../posts'), path.join(dir, 'website'), 'a.js');
    expect(blogs.map((blog) => blog.dir)).toEqual([path.join(dir, 'posts')]);
  });
});

test('lists of folders and locales ignore what isn’t text', () => {
  const odd = [null, 5, Symbol('a'), Object.create(null)];
  const dir = writeFiles({ 'blog/a.md': 'Text\n' });
  const config = { staticDirectories: [...odd, 'files'], i18n: { locales: [...odd, 'fr'] } };
  const { staticDirs, locales } = readSite(config, dir, 'docusaurus.config.js');
  expect(staticDirs).toEqual([path.join(dir, 'files')]);
  expect(locales.map(({ name }) => name)).toEqual(['fr']);
});
