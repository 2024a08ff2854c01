import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { layOutPlain } from '../bench/plainSite.mjs';
import { docusaurusScript } from './docusaurus.ts';
import { runNode } from './run.ts';

/**
 * Builds a stock site.
 *
 * @param dir for the site, its packages and its build
 * @returns the folder of the build
 */
export async function buildPlain(dir: string, options: PlainOptions): Promise<string> {
  mkdirSync(dir, { recursive: true });
  const siteDir = layOutPlain(dir, options);
  const outDir = path.join(dir, 'built');
  const words = ['build', '--out-dir', outDir];
  const { status, output } = await runNode(docusaurusScript, words, {
    cwd: siteDir,
    timeout: 240_000,
  });
  expect(status, output).toBe(0);
  return outDir;
}

export type PlainOptions = Parameters<typeof layOutPlain>[1];
