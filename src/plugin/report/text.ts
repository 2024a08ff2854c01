import pc from 'picocolors';
import type { Report } from '../check/check.ts';
import type { Diagnostic } from '../check/diagnostic.ts';
import { count } from '../check/text/values.ts';
import type { Colors } from './codeFrame.ts';
import { PLACES, painter, writeDiagnostic, writePlace } from './finding.ts';
import { type Group, groupFindings } from './groups.ts';
import { printable } from './printable.ts';
import { slowestLine } from './slowestLine.ts';
import { summaryLine } from './summaryLine.ts';

/**
 * The report for a terminal: each finding with its place, its line and help, then a summary line. If a rule has many
 * findings, only the first ones are shown in full.
 *
 * @param options.color whether to use colour
 * @param options.verbose shows every finding in full
 * @param options.times adds how long the parts of the run took
 * @param options.quiet leaves out warnings and infos; the summary still counts them
 * @param options.command the command to suggest for the next run. Default: `check`.
 * @param options.only the findings to show instead of all; the summary still counts all of them
 */
export function writeText(report: Report, options: TextOptions = {}): string {
  const color = pc.createColors(options.color ?? false);
  const { command = 'check' } = options;
  const shown = (options.only ?? report.diagnostics).filter(
    ({ severity }) => !options.quiet || severity === 'error',
  );
  const groups = groupFindings(shown, options.verbose ?? false);
  const blocks = groups.flatMap((group) => [
    ...group.shown.map((diagnostic) => writeDiagnostic(diagnostic, report, color)),
    ...writeRest(group, command, color),
  ]);
  const isShortened = groups.some(({ rest }) => rest.length > 0);
  const hints =
    isShortened && !report.baseline && command === 'check'
      ? [...report.hints, ADOPT]
      : report.hints;
  const times = options.times ? slowestLine(report.parts) : undefined;
  return joinReport(blocks, hints, report, color, times);
}

/** The parts of a report, with its hints and its last line. */
export function joinReport(
  blocks: readonly string[],
  hints: readonly string[],
  report: Report,
  color: Colors,
  times?: string,
): string {
  const { errors, warnings } = report.summary;
  const paint = errors > 0 ? color.red : warnings > 0 ? color.yellow : color.green;
  const lines = hints.map((hint) => `${color.cyan('hint:')} ${printable(hint)}`);
  const summary = [paint(summaryLine(report)), times && color.dim(times)].filter(Boolean);
  return `${[...blocks, ...lines, summary.join('\n')].join('\n\n')}\n`;
}

/** The number of further findings of a rule, and the places of the first few. */
function writeRest({ shown, rest }: Group, command: string, color: Colors): string[] {
  const [first] = shown;
  if (!first || rest.length === 0) return [];
  const { severity, rule } = first;
  const all = [...shown, ...rest];
  const files = new Set(all.map(({ file }) => file)).size;
  const head = `${severity}[${rule}]: ${rest.length} more (${all.length} in ${count(files, 'file')})`;
  const places = rest.slice(0, PLACES).map((diagnostic) => writePlace(diagnostic, color));
  const others = rest.length - places.length;
  const last =
    others > 0 ? `  … and ${others} more: event-writeups ${command} --verbose lists them all.` : [];
  return [[color.bold(painter(severity, color)(head)), ...places].concat(last).join('\n')];
}

/** How to start with a blog that has many findings. */
export const ADOPT =
  'Too much to fix at once? Run event-writeups check --write-baseline and commit the file. Later runs only report new findings.';

export interface TextOptions {
  color?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  times?: boolean;
  command?: string | undefined;
  only?: readonly Diagnostic[];
}
