import path from 'node:path';
import type { Summary } from '../../src/plugin/check/check.ts';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { type Run, root, runNode } from './run.ts';

/** Runs the compiled `event-writeups` in the folder of a site. */
export function command(
  siteDir: string,
  words: readonly string[],
  environment?: Record<string, string>,
): Promise<Run> {
  const script = path.join(root, 'lib/cli.js');
  return runNode(script, words, {
    cwd: siteDir,
    timeout: 30_000,
    ...(environment && { environment }),
  });
}

/** Runs `event-writeups check`. */
export function check(siteDir: string, ...words: string[]): Promise<Run> {
  return command(siteDir, ['check', ...words]);
}

/** Returns a report without the parts that differ between runs. */
export function withoutDuration(report: string): string {
  return report.replace(/ · \d+ ms(?=[^·]*$)/, ' · … ms');
}

/** Runs `event-writeups check --format json`, and reads its output. */
export async function checkJson(siteDir: string, ...words: string[]): Promise<JsonReport> {
  const { stdout, stderr } = await check(siteDir, '--format', 'json', ...words);
  if (stdout === '') throw new Error(`The command wrote no report: ${stderr}`);
  return JSON.parse(stdout) as JsonReport;
}

/** A diagnostic in one line: `author-unknown blog/meetup.md:2:11-2:15`. */
export function inOneLine(diagnostic: Diagnostic): string {
  return `${diagnostic.rule} ${placeOf(diagnostic)}`;
}

/** Where a diagnostic is: `blog/meetup.md:2:11-2:15`. */
export function placeOf({ file, line, column, endLine, endColumn }: Diagnostic): string {
  return `${file}:${line}:${column}-${endLine}:${endColumn}`;
}

export interface JsonReport {
  version: number;
  diagnostics: Diagnostic[];
  summary: Summary;
}
