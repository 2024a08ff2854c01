import { randomUUID } from 'node:crypto';
import type { Report } from '../check/check.ts';
import type { Diagnostic, Severity } from '../check/diagnostic.ts';
import { count } from '../check/text/values.ts';
import { advice } from './advice.ts';
import { inRepository } from './paths.ts';
import { printable } from './printable.ts';
import type { ReportOptions } from './reportOptions.ts';
import { countFound } from './summaryLine.ts';
import { writeText } from './text.ts';
import { withoutCommands, workflowCommand } from './workflowCommand.ts';

/**
 * The report for GitHub Actions: annotations on the lines of a pull request, then the text report for the log. If
 * GitHub wouldn't show all annotations, it ends with a line about where to find the rest.
 *
 * @param options.quiet leaves out warnings and infos
 */
export function writeGithub(report: Report, options: ReportOptions = {}): string {
  const { quiet = false, pathPrefix, inJobSummary, stopToken = randomUUID() } = options;
  const shown = report.diagnostics.filter(({ severity }) => !quiet || severity === 'error');
  const annotated = chooseAnnotated(shown);
  return [
    ...annotated.map((diagnostic) => `${annotation(diagnostic, pathPrefix)}\n`),
    withoutCommands(writeText(report, { quiet, verbose: true }), stopToken),
    whereTheRestIs(shown, annotated, inJobSummary),
  ].join('');
}

/**
 * Chooses as many of each severity as GitHub shows, errors first. Among equals, the first of each
 * rule in a file comes first: ten of the same would be less useful.
 */
function chooseAnnotated(shown: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, number>();
  const ranked = shown.map((diagnostic) => {
    const kind = [diagnostic.file, diagnostic.rule].join('\0');
    const rank = seen.get(kind) ?? 0;
    seen.set(kind, rank + 1);
    return { diagnostic, rank };
  });
  return WORST_FIRST.flatMap((severity) =>
    ranked
      .filter(({ diagnostic }) => diagnostic.severity === severity)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, ANNOTATIONS_PER_KIND),
  ).map(({ diagnostic }) => diagnostic);
}

function annotation(diagnostic: Diagnostic, pathPrefix: string | undefined): string {
  const { severity, rule, message, file, line, column, endLine, endColumn, related, docs } =
    diagnostic;
  // The runner only accepts columns for a place on one line
  // (IssueCommandExtension.ValidateLinesAndColumns).
  const columns = line === endLine ? { col: column, endColumn } : {};
  const others = related.map((other) => `${other.message}: ${other.file}:${other.line}`);
  const lines = [message, advice(diagnostic), ...others, docs].filter(Boolean).map(printable);
  return workflowCommand(
    COMMANDS[severity],
    { file: visible(inRepository(file, pathPrefix)), line, endLine, ...columns, title: rule },
    lines.join('\n'),
  );
}

/** GitHub has to find the file by its name: line breaks can be escaped, other characters can't. */
function visible(file: string): string {
  return file.replace(/[^\r\n]+/g, printable);
}

function whereTheRestIs(
  shown: readonly Diagnostic[],
  annotated: readonly Diagnostic[],
  inJobSummary: number | undefined,
): string {
  if (annotated.length === shown.length) return '';
  const rest = (severity: Severity) =>
    shown.filter(
      (diagnostic) => diagnostic.severity === severity && !annotated.includes(diagnostic),
    ).length;
  const found = countFound({
    errors: rest('error'),
    warnings: rest('warning'),
    infos: rest('info'),
  });
  const all = count(shown.length, 'finding');
  const where =
    inJobSummary === undefined
      ? `The log above has all ${all}.`
      : inJobSummary < shown.length
        ? `The job summary lists ${inJobSummary}, and the log above all ${all}.`
        : `The job summary lists all ${all}.`;
  return `Not annotated: ${found}. GitHub shows ${ANNOTATIONS_PER_KIND} of each kind per step. ${where}\n`;
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];
const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** actions/runner, ExecutionContext.cs, `_maxCountPerIssueType`. */
const ANNOTATIONS_PER_KIND = 10;
