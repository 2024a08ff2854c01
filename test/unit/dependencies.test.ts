import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../helpers/run.ts';

/** The package and the words of each line of the table in DEVELOPING.md. */
const reasons = new Map(
  [...tableRows()].flatMap(([packages, reason]) =>
    [...packages.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, reason] as const),
  ),
);

test('every runtime dependency has a written reason, and no other package has one', () => {
  expect([...reasons.keys()].sort()).toEqual(Object.keys(manifest('.').dependencies).sort());
});

test('a dependency that Docusaurus brings comes with it', () => {
  const brought = [...reasons].filter(([, reason]) => reason.startsWith('Docusaurus already'));
  expect(brought.length).toBeGreaterThan(10);
  const installed = closure(['@docusaurus/core', '@docusaurus/preset-classic']);
  expect(brought.map(([name]) => name).filter((name) => !installed.has(name))).toEqual([]);
});

function* tableRows(): Generator<[packages: string, reason: string]> {
  const text = readFileSync(path.join(root, 'DEVELOPING.md'), 'utf8');
  const section = text.slice(text.indexOf('## Dependencies'));
  const table = section.slice(0, section.indexOf('\n## ', 1));
  for (const [, packages = '', reason = ''] of table.matchAll(/^\| (`.+?) \| (.+) \|$/gm))
    yield [packages, reason];
}

function closure(names: string[]): Set<string> {
  const found = new Set<string>();
  const left = [...names];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    left.push(...Object.keys(manifest(`node_modules/${name}`).dependencies));
  }
  return found;
}

function manifest(folder: string): { dependencies: Record<string, string> } {
  const file = path.join(root, folder, 'package.json');
  try {
    return { dependencies: {}, ...JSON.parse(readFileSync(file, 'utf8')) };
  } catch {
    // An optional package of another platform, or one that's only installed within another.
    return { dependencies: {} };
  }
}
