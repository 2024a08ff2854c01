import pc from 'picocolors';
import type { Report } from '../check/check.ts';
import type { Diagnostic, Severity } from '../check/diagnostic.ts';
import { advice } from './advice.ts';
import { type Colors, codeFrame, type Painter } from './codeFrame.ts';
import { printable } from './printable.ts';
import { summaryLine } from './summaryLine.ts';

/**
 * The report for a terminal: each finding with its place, its line and what to do, then one line that says
 * what was looked at.
 *
 * @param options.color whether to use colour
 * @param options.quiet leaves out warnings and infos; the last line counts them all the same
 * @param options.only the findings to show, in place of all; the last line counts them all the same
 */
export function writeText(report: Report, options: TextOptions = {}): string {
  const color = pc.createColors(options.color ?? false);
  const shown = (options.only ?? report.diagnostics).filter(
    ({ severity }) => !options.quiet || severity === 'error',
  );
  const blocks = shown.map((diagnostic) => writeDiagnostic(diagnostic, report, color));
  const hints = report.hints.map((hint) => `${color.cyan('hint:')} ${printable(hint)}`);
  return `${[...blocks, ...hints, writeSummary(report, color)].join('\n\n')}\n`;
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

export interface TextOptions {
  color?: boolean;
  quiet?: boolean;
  only?: readonly Diagnostic[];
}
