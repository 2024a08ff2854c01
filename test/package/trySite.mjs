// What a site does with the package, from its installation to a replaced component.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, serve } from './steps.mjs';
import { POST, post, writeStockSite } from './stockSite.mjs';
import { isAtLeast, labelOf } from './versions.mjs';

/**
 * Installs the tarball in a stock site with these versions, and does what its readers, writers and
 * maintainers do.
 *
 * @param step counts and prints
 * @param versions of Docusaurus, React and Node; `manager` installs packages: `npm` (default),
 * `pnpm`, `yarn` (version 1) or `yarn 4`
 * @param tools the folder of the Node of that version, and of pnpm or Yarn
 */
export async function trySite(dir, tarball, versions, { step, tools }) {
  const { docusaurus, manager = 'npm' } = versions;
  const label = labelOf(versions);
  const env = environment(dir, tools);
  const at = (name) => path.join(dir, name);
  const program = (name) => at(`node_modules/.bin/${name}`);
  const tryIt = (name, work) => step(`${label}: ${name}`, work);
  const build = (expectation) => {
    rmSync(at('build'), { recursive: true, force: true });
    return run(program('docusaurus'), ['build'], { cwd: dir, env, ...expectation });
  };
  const check = (expectation) =>
    run('npx', ['--no-install', 'event-writeups', 'check'], { cwd: dir, env, ...expectation });
  const write = (text) => writeFileSync(at(POST), text);

  mkdirSync(dir, { recursive: true });
  writeStockSite(dir, versions);
  const isInstalled = await tryIt('installs from an empty cache', async () => {
    const { words, settings } = INSTALL[manager](tarball, `${dir}-cache`);
    await run(manager.split(' ')[0], words, { cwd: dir, env: { ...env, ...settings } });
    const { version } = readJson(at('node_modules/@docusaurus/core/package.json'));
    if (version !== docusaurus) throw new Error(`Docusaurus ${version} was installed.`);
  });
  if (!isInstalled) return;

  await tryIt('builds green, and says what was checked', () =>
    build({ says: [/in 1 file · 1 post, /, /Generated static files/] }),
  );
  await tryIt('checks with status 0', () =>
    check({ says: [/^info\[heading-order\]/, / · 1 post, .* ms\n$/] }),
  );
  write(post({ author: 'slober' }));
  await tryIt('an unknown author: the build is red with our report', () =>
    build({ status: 1, says: [UNKNOWN, /Did you mean "slorber"\?/] }),
  );
  await tryIt('an unknown author: the check has status 1', () =>
    check({ status: 1, says: [UNKNOWN] }),
  );
  write(`${post({ event: EVENT })}${VIDEOS}`);
  await tryIt(
    'an event has its card, its pages and its calendar, and no video runs a script',
    async () => {
      await build();
      const page = readFileSync(at('build/blog/welcome/index.html'), 'utf8');
      if (page.includes('alert(1)')) throw new Error('The page has the address of a script.');
      expectIn(at('build/blog/welcome/index.html'), '/player.html');
      expectIn(at('build/blog/welcome/index.html'), 'Harbour Day 2026', 'Rotterdam');
      expectIn(at('build/events/index.html'), 'Harbour Day 2026');
      expectIn(at('build/events.ics'), 'SUMMARY:Harbour Day 2026');
    },
  );
  if (manager !== 'npm') return;

  const start = ['start', '--no-open', '--host', '127.0.0.1'];
  await tryIt('starts, answers, and knows its health', () =>
    serve(program('docusaurus'), start, { cwd: dir, env }, async (address) => {
      await expectAt(`${address}/blog/welcome`, '<div id="__docusaurus">');
      await expectAt(`${address}/__event-writeups`, 'heading-order');
    }),
  );
  for (const [language, ending] of Object.entries({ JavaScript: 'js', TypeScript: 'tsx' }))
    await tryIt(`a component of its own in ${language}`, async () => {
      rmSync(at('src/theme'), { recursive: true, force: true });
      const words = [
        'swizzle',
        PACKAGE,
        'Figure',
        '--eject',
        '--danger',
        // Before 3.2 there's no option for JavaScript, which is the default.
        ...(ending === 'js' && !isAtLeast(docusaurus, '3.2')
          ? []
          : [`--${language.toLowerCase()}`]),
      ];
      await run(program('docusaurus'), words, { cwd: dir, env });
      const file = at(`src/theme/Figure/index.${ending}`);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replaceAll('styles.caption', '"my-own"'));
      write(`${post({ event: EVENT })}\n<Figure caption="Words">\n\nText\n\n</Figure>\n`);
      await build();
      expectIn(at('build/blog/welcome/index.html'), 'my-own');
    });
}

/** Nothing of this repository and its npm, except access to the registry. */
function environment(dir, tools) {
  const folders = [...tools, process.env.PATH].join(path.delimiter);
  const { HOME, NODE_EXTRA_CA_CERTS, HTTPS_PROXY, npm_config_registry: registry } = process.env;
  return {
    PATH: folders,
    HOME,
    CI: '1',
    TMPDIR: path.dirname(dir),
    NO_UPDATE_NOTIFIER: '1',
    ...given({ NODE_EXTRA_CA_CERTS, HTTPS_PROXY, npm_config_registry: registry }),
  };
}

function given(variables) {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function expectIn(file, ...texts) {
  if (!existsSync(file)) throw new Error(`There’s no ${file}.`);
  const content = readFileSync(file, 'utf8');
  for (const text of texts)
    if (!content.includes(text)) throw new Error(`${file} does not hold ${text}.`);
}

async function expectAt(address, text) {
  const response = await fetch(address);
  const content = await response.text();
  if (!response.ok || !content.includes(text))
    throw new Error(
      `${address} answered ${response.status} without ${text}:\n${content.slice(0, 2000)}`,
    );
}

const PACKAGE = 'docusaurus-plugin-event-writeups';
const UNKNOWN =
  /error\[author-unknown\]: No author has the key "slober"\.\s+blog\/2021-08-26-welcome\.md:4:11/;

const EVENT = `event:
  name: Harbour Day 2026
  startDate: 2026-06-12
  location: {name: Pier 3, address: Rotterdam}
`;

/** React 18 writes any address into the page. The check doesn't know the value of an expression. */
const VIDEOS = `
export const address = (scheme, rest) => scheme + ':' + rest;

<Video title="A talk" src={address('javascript', 'alert(1)')} />

<Video title="A talk" src="/player.html" />
`;

const INSTALL = {
  npm: (tarball, cache) => ({
    words: ['install', '--cache', cache, '--no-audit', '--no-fund', tarball],
  }),
  pnpm: (tarball, cache) => ({ words: ['add', '--store-dir', cache, tarball] }),
  yarn: (tarball, cache) => ({
    words: ['add', '--cache-folder', cache, '--non-interactive', tarball],
  }),
  'yarn 4': (tarball, cache) => ({
    words: ['add', `${PACKAGE}@file:${tarball}`],
    settings: {
      YARN_NODE_LINKER: 'node-modules',
      YARN_CACHE_FOLDER: cache,
      YARN_ENABLE_GLOBAL_CACHE: 'false',
      YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
    },
  }),
};
