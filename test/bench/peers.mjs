// Other tools that check the same files. They are installed in a temporary folder, because nothing
// in the project needs them.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

const VERSIONS = {
  rumdl: '0.2.75',
  'remark-cli': '12.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-mdx': '3.1.1',
  'remark-validate-links': '13.1.0',
  '@slorber/remark-comment': '1.0.0',
};

/** What each of them doesn't check, for the notes below the table. */
export const NOTES = [
  `**rumdl** ${VERSIONS.rumdl}, its binary by itself, all default rules, \`--no-cache\`: its cache would make every run but the first one a look at a list of hashes, and ours keeps none. It judges style (10,000 findings here, as lines over 80 characters) and whether relative links of Markdown lead to a file. It reads MDX by its own rules, without its JavaScript; it knows nothing of \`<img>\` and \`require\`, addresses of the site, static folders, authors, tags, dates, slugs, locales, pictures’ content.`,
  `**remark-validate-links** ${VERSIONS['remark-validate-links']} with \`remark-cli\` and \`remark-frontmatter\`: relative links and headings only. As it comes, it asks Git for the repository once for each file: that is its default, and how it runs in a blog. With \`repository: false\` it does not, and leaves out all links that begin with a slash.`,
  `**with remark-mdx** ${VERSIONS['remark-mdx']}: the same, \`repository: false\`, posts read as MDX as Docusaurus does, with \`@slorber/remark-comment\` for \`<!-- truncate -->\`; what JSX names is parsed, not checked.`,
  '**floor**: Node starts, walks the folder and reads each file once, pictures too; nothing is checked.',
];

/** @returns the commands by name, each for a folder with a blog */
export function installPeers(dir) {
  writeFileSync(
    path.join(dir, 'package.json'),
    JSON.stringify({ private: true, dependencies: VERSIONS }),
  );
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: dir,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The peers could not be installed:\n${stderr}`);
  const packageDir = (name) => path.join(dir, 'node_modules', name);
  const remark = (...uses) => [
    path.join(packageDir('remark-cli'), 'cli.js'),
    ...['--no-config', '--no-stdout', '--quiet'],
    ...['remark-frontmatter', ...uses].flatMap((name) => {
      const [plugin, options] = name.split('=');
      const file = path.join(packageDir(plugin), 'index.js');
      return ['--use', options ? `${file}=${options}` : file];
    }),
    ...['blog', 'i18n'],
  ];
  const platform = `${process.platform}-${process.arch}`;
  const rumdl = path.join(packageDir(`@rumdl/cli-${platform}`), 'rumdl');
  const node = (words) => (cwd) => ({ file: process.execPath, words, cwd });
  return {
    floor: node([path.join(import.meta.dirname, 'readAll.mjs')]),
    'event-writeups check': node([path.join(root, 'lib/cli.js'), 'check']),
    'rumdl check': (cwd) => ({
      file: rumdl,
      words: ['check', '--no-cache', '.'],
      cwd,
      // 1: it found problems.
      statuses: [0, 1],
    }),
    'remark-validate-links': node(remark('remark-validate-links')),
    'remark-validate-links, no repository': node(remark('remark-validate-links=repository:false')),
    'remark-validate-links with remark-mdx': node(
      remark('remark-mdx', '@slorber/remark-comment', 'remark-validate-links=repository:false'),
    ),
  };
}
