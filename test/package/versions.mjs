// The versions that the package is tested with, from `peerDependencies` and `engines` in
// package.json.
import { spawnSync } from 'node:child_process';

export const LOWEST = { docusaurus: '3.0.0', react: 18, node: '20.19' };

/** Returns the newest release of Docusaurus 3 in the registry. */
export function newestDocusaurus() {
  return versionsOf('3')
    .filter((version) => /^[\d.]+$/.test(version))
    .sort(byNumber.compare)
    .at(-1);
}

/** Returns the version of Docusaurus that a tag currently means: `canary`, `next`. */
export function namedDocusaurus(name) {
  return versionsOf(name).at(-1);
}

/**
 * The lowest versions, the newest versions, and those in between in which Docusaurus changed
 * something that the plugin uses. Also a site with pnpm, where a package only finds its own
 * dependencies, and two with Yarn.
 */
export function matrix() {
  const docusaurus = newestDocusaurus();
  return [
    LOWEST,
    { docusaurus: '3.5.2', react: 18, node: '20.19' },
    { docusaurus: '3.7.0', react: 19, node: '22', manager: 'yarn' },
    { docusaurus: '3.9.2', react: 18, node: '22' },
    { docusaurus, react: 18, node: '20.19' },
    { docusaurus, react: 19, node: '24' },
    { docusaurus, react: 19, node: '22', manager: 'pnpm' },
    { docusaurus, react: 19, node: '22', manager: 'yarn 4' },
  ];
}

/** What the steps of a row begin with. */
export function labelOf({ docusaurus, react, node, manager = 'npm' }) {
  return `Docusaurus ${docusaurus}, React ${react}, Node ${node}, ${manager}`;
}

function versionsOf(range) {
  const words = ['view', `@docusaurus/core@${range}`, 'version', '--json'];
  const { stdout } = spawnSync('npm', words, { encoding: 'utf8' });
  const found = JSON.parse(stdout);
  if (found.error) throw new Error(`The registry has no Docusaurus ${range}.`);
  return [found].flat();
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Whether a version is that release or a later one. */
export function isAtLeast(version, release) {
  return byNumber.compare(version, release) >= 0;
}
