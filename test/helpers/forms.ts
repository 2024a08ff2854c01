import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../../src/plugin/check/site/site.ts';
import { loadConfig } from '../../src/plugin/docusaurus/loadConfig.ts';
import { readSite } from '../../src/plugin/docusaurus/readSite.ts';
import { root } from './run.ts';
import { writeFiles } from './site.ts';

/**
 * A site with a problem in every form in which a post can name a file, page or image;
 * `expected.json` beside its posts lists their places and fixes.
 */
const formsDir = path.join(root, 'test/sites/forms');

/** The site as it is in the repository, or in another folder. */
export async function formsSite(dir = formsDir): Promise<Site> {
  const { config, file } = await loadConfig(formsDir);
  return readSite(config, dir, file);
}

/** The problems, in file and text order. */
export function readFaults(): Fault[] {
  return JSON.parse(readFileSync(path.join(formsDir, 'expected.json'), 'utf8')) as Fault[];
}

/**
 * Writes the fixed site to a new folder, which is removed with the test. Returns its absolute path.
 */
export function repairedForms(): string {
  return writeFiles(repairedFormsFiles());
}

/** The files of the site with every problem fixed. */
export function repairedFormsFiles(): Record<string, Buffer> {
  const names = readdirSync(formsDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(formsDir, path.join(entry.parentPath, entry.name)));
  const files = Object.fromEntries(
    names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(formsDir, name))]),
  );
  // From the end, so that a fix doesn't move later ones.
  for (const { file, line, column, written, repaired } of readFaults().reverse()) {
    if (repaired === undefined) continue;
    const lines = (files[file] ?? Buffer.alloc(0)).toString().split('\n');
    const text = lines[line - 1] ?? '';
    if (!text.startsWith(written, column - 1))
      throw new Error(`${file}:${line}:${column} does not say ${written}`);
    lines[line - 1] =
      text.slice(0, column - 1) + repaired + text.slice(column - 1 + written.length);
    files[file] = Buffer.from(lines.join('\n'));
  }
  return files;
}

export interface Fault {
  file: string;
  line: number;
  column: number;
  rule: string;
  /** The text at this place. */
  written: string;
  /** The correct text for this place; left out if another repair covers it. */
  repaired?: string;
}
