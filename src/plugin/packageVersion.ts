import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of this package, from the nearest `package.json` that has one. */
export function packageVersion(): string | undefined {
  // Docusaurus's own loader doesn't support `import.meta.dirname`.
  const here = path.dirname(fileURLToPath(import.meta.url));
  for (let dir = here; path.dirname(dir) !== dir; dir = path.dirname(dir)) {
    const version = versionIn(path.join(dir, 'package.json'));
    if (version !== undefined) return version;
  }
  return undefined;
}

function versionIn(file: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
    return version;
  } catch {
    return undefined;
  }
}
