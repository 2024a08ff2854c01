// What the package is tried with. The peer ranges and `engines` of package.json claim this, and nothing else.
import { spawnSync } from 'node:child_process';

export const LOWEST = { docusaurus: '3.10.0', react: 18, node: '20.19' };

/** The newest release of Docusaurus 3, as the registry knows it today. */
export function newestDocusaurus() {
  const words = ['view', '@docusaurus/core@3', 'version', '--json'];
  const { stdout } = spawnSync('npm', words, { encoding: 'utf8' });
  const released = [JSON.parse(stdout)].flat().filter((version) => /^[\d.]+$/.test(version));
  const byNumber = new Intl.Collator('en', { numeric: true });
  return released.sort(byNumber.compare).at(-1);
}

/**
 * The lowest of everything, the newest of everything, and what lies between. A site of pnpm, where a package finds only
 * what it depends on, is built and checked.
 */
export function matrix() {
  const docusaurus = newestDocusaurus();
  return [
    LOWEST,
    { docusaurus, react: 19, node: '20.19' },
    { docusaurus, react: 18, node: '22' },
    { docusaurus, react: 19, node: '24' },
    { docusaurus, react: 19, node: '22', manager: 'pnpm' },
  ];
}
