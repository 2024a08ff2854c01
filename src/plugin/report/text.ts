import pc from 'picocolors';
import type { Report } from '../check/check.ts';
import type { Diagnostic, Severity } from '../check/diagnostic.ts';
import { count } from '../check/text/values.ts';
import { advice } from './advice.ts';
import { type Colors, codeFrame, type Painter } from './codeFrame.ts';
import { type Group, groupFindings } from './groups.ts';
import { printable } from './printable.ts';
import { summaryLine } from './summaryLine.ts';

/**
 * The report for a terminal: each finding with its place, its line and what to do, then one line that says
 * what was looked at. Of a rule that found very much, the first findings stand for all.
 *
 * @param options.color whether to use colour
 * @param options.verbose shows each finding in full, whatever their number
 * @param options.quiet leaves out warnings and infos; the last line counts them all the same
 * @param options.command the command, for what to run next; `check` unless given
 * @param options.only the findings to show, in place of all; the last line counts them all the same
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
  const hints = [
    ...report.hints,
    ...(isShortened && !report.baseline && command === 'check' ? [ADOPT] : []),
  ].map((hint) => `${color.cyan('hint:')} ${printable(hint)}`);
  return `${[...blocks, ...hints, writeSummary(report, color)].join('\n\n')}\n`;
}

/** How many more of a rule there are, and where the first of them are. */
function writeRest({ shown, rest }: Group, command: string, color: Colors): string[] {
  const [first] = shown;
  if (!first || rest.length === 0) return [];
  const { severity, rule } = first;
  const all = [...shown, ...rest];
  const files = new Set(all.map(({ file }) => file)).size;
  const head = `${severity}[${rule}]: ${rest.length} more (${all.length} in ${count(files, 'file')})`;
  const places = rest
    .slice(0, PLACES)
    .map(
      ({ file, line, column, message }) =>
        `  ${color.dim(`${printable(file)}:${line}:${column}`)} ${printable(message)}`,
    );
  const others = rest.length - places.length;
  const last =
    others > 0 ? `  … and ${others} more: event-writeups ${command} --verbose lists them all.` : [];
  return [[color.bold(painter(severity, color)(head)), ...places].concat(last).join('\n')];
}

/** One finding, with its place, its line and what to do. */
export function writeFinding(diagnostic: Diagnostic, report: Report, color: boolean): string {
  return writeDiagnostic(diagnostic, report, pc.createColors(color));
}

function writeDiagnostic(diagnostic: Diagnostic, report: Report, color: Colors): string {
  const { severity, rule, message, label } = diagnostic;
  const paint = painter(severity, color);
  const lines = [
    `${paint(color.bold(`${severity}[${rule}]`))}${color.bold(`: ${printable(message)}`)}`,
    ...codeFrame(diagnostic, label, { mark: '^', paint, color }, report),
    ...diagnostic.related.flatMap((related) =>
      codeFrame(related, related.message, { mark: '-', paint: color.blue, color }, report),
    ),
  ];
  const help = advice(diagnostic);
  if (help) lines.push(`  ${color.cyan('= help:')} ${printable(help)}`);
  return lines.join('\n');
}

function writeSummary(report: Report, color: Colors): string {
  const { errors, warnings } = report.summary;
  const paint = errors > 0 ? color.red : warnings > 0 ? color.yellow : color.green;
  return paint(summaryLine(report));
}

function painter(severity: Severity, color: Colors): Painter {
  return { error: color.red, warning: color.yellow, info: color.blue }[severity];
}

/** Of findings that are counted, how many are named by their place. */
const PLACES = 5;

const ADOPT =
  'To check only what is new in a blog that has many findings, run event-writeups check --write-baseline and commit the file: from then on it is the --baseline.';

export interface TextOptions {
  color?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  command?: string | undefined;
  only?: readonly Diagnostic[];
}
