// This blog's posts as plain Docusaurus publishes them, for comparison.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The same posts and images on the default classic preset, built in the same way. */
export function layOutStock(siteDir) {
  mkdirSync(path.join(siteDir, 'src/theme'), { recursive: true });
  for (const folder of ['blog', 'static'])
    cpSync(path.join(root, folder), path.join(siteDir, folder), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(siteDir, 'node_modules'));
  writeFileSync(path.join(siteDir, 'package.json'), '{ "name": "stock", "private": true }');
  writeFileSync(
    path.join(siteDir, 'docusaurus.config.mjs'),
    `export default ${JSON.stringify({
      title: 'Event Write-ups',
      url: 'https://event-writeups.example',
      baseUrl: '/',
      onBrokenLinks: 'ignore',
      future: { v4: true, faster: true, experimental_vcs: false },
      markdown: { mdx1Compat: { comments: true } },
      presets: [['classic', { docs: false, blog: {}, theme: {} }]],
      themeConfig: {
        navbar: { title: 'Event Write-ups', items: [{ to: '/blog', label: 'Blog' }] },
      },
    })};`,
  );
  // Components that posts may use here, but that stock Docusaurus doesn't have.
  const names = new Set(
    readdirSync(path.join(siteDir, 'blog'), { recursive: true })
      .filter((file) => /\.mdx?$/.test(file))
      .flatMap((file) => [
        ...readFileSync(path.join(siteDir, 'blog', file), 'utf8').matchAll(/<([A-Z]\w*)/g),
      ])
      .map(([, name]) => name),
  );
  writeFileSync(
    path.join(siteDir, 'src/theme/MDXComponents.js'),
    `import Base from '@theme-original/MDXComponents';
const Nothing = ({ children }) => children ?? null;
export default { ...Base, ${[...names].map((name) => `${name}: Nothing`).join(', ')} };`,
  );
  return siteDir;
}

/** @returns the folder of the build */
export function buildSite(siteDir, outDir) {
  const script = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, 'build', '--out-dir', outDir],
    { cwd: siteDir, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${siteDir} could not be built:\n${stdout}${stderr}`);
  return outDir;
}
