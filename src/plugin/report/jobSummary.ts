import type { Report } from '../check/check.ts';
import type { Diagnostic, Severity } from '../check/diagnostic.ts';
import { count } from '../check/text/values.ts';
import { advice } from './advice.ts';
import { byFile } from './byFile.ts';
import { escapeMarkdown } from './markdown.ts';
import { encodePath, inRepository } from './paths.ts';
import { summaryLine } from './summaryLine.ts';

/**
 * The complete list of findings as Markdown, for the job summary in GitHub Actions: a table for each file, files
 * with errors first. GitHub rejects a summary that's too large, so the list stops after `bytes` and tells how many
 * findings are missing.
 */
export function writeJobSummary(report: Report, options: JobSummaryOptions): JobSummary {
  const { quiet = false, bytes } = options;
  const shown = report.diagnostics.filter(({ severity }) => !quiet || severity === 'error');
  const parts = [opening(report)];
  let left = bytes - Buffer.byteLength(opening(report)) - ROOM_FOR_ENDING;
  let listed = 0;
  for (const [file, found] of worstFirst(byFile(shown))) {
    let head = `\n### ${escapeMarkdown(inRepository(file, options.pathPrefix))}\n\n${TABLE_HEAD}`;
    for (const diagnostic of found) {
      const part = head + tableRow(diagnostic, options);
      left -= Buffer.byteLength(part);
      if (left < 0) {
        parts.push(ending(shown.length - listed));
        return { markdown: parts.join(''), listed };
      }
      parts.push(part);
      listed++;
      head = '';
    }
  }
  return { markdown: parts.join(''), listed };
}

function opening(report: Report): string {
  const hints = report.hints.map((hint) => `\nHint: ${escapeMarkdown(hint)}\n`);
  return `## event-writeups\n\n${escapeMarkdown(summaryLine(report))}\n${hints.join('')}`;
}

function ending(missing: number): string {
  return `\n${count(missing, 'more finding')} didn’t fit: GitHub limits the summary to 1 MiB per step. The log of the step lists them all.\n`;
}

function worstFirst(files: Map<string, Diagnostic[]>): [string, Diagnostic[]][] {
  const worst = (found: readonly Diagnostic[]) =>
    Math.min(...found.map(({ severity }) => WORST_FIRST.indexOf(severity)));
  return [...files].sort(([, a], [, b]) => worst(a) - worst(b));
}

function tableRow(diagnostic: Diagnostic, options: JobSummaryOptions): string {
  const { severity, rule, message, line, column, related, docs } = diagnostic;
  const others = related.map(
    (other) => ` (${other.message}: ${inRepository(other.file, options.pathPrefix)}:${other.line})`,
  );
  const cells = [
    placeCell(diagnostic, `${line}:${column}`, options),
    severity,
    `[${escapeMarkdown(rule)}](${docs})`,
    escapeMarkdown([message, ...others].join('')),
    escapeMarkdown(advice(diagnostic)),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

/**
 * Returns the place, linked if the repository is known; `plain` shows lines of Markdown instead of
 * the page.
 */
function placeCell({ file, line }: Diagnostic, place: string, options: JobSummaryOptions): string {
  if (options.sourceUrl === undefined) return place;
  const path = encodePath(inRepository(file, options.pathPrefix));
  return `[${place}](${options.sourceUrl}/${path}?plain=1#L${line})`;
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];
const TABLE_HEAD =
  '| Line | Level | Rule | Problem | What to do |\n| ---: | --- | --- | --- | --- |\n';

/** The maximum length of the last line in bytes. */
export const ROOM_FOR_ENDING = 200;

export interface JobSummaryOptions {
  /** The maximum length in bytes. */
  bytes: number;
  quiet?: boolean;
  /** The site's folder relative to the root of its repository; empty if they are the same. */
  pathPrefix?: string;
  /** The address of the repository's files, to which a path is appended. */
  sourceUrl?: string | undefined;
}

export interface JobSummary {
  markdown: string;
  /** How many findings it lists. */
  listed: number;
}
