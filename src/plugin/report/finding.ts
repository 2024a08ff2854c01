import pc from 'picocolors';
import type { Report } from '../check/check.ts';
import type { Diagnostic, Severity } from '../check/diagnostic.ts';
import { advice } from './advice.ts';
import { type Colors, codeFrame, type Painter } from './codeFrame.ts';
import { printable, printableStart } from './printable.ts';

/** One finding, with its place, its line and what to do. */
export function writeFinding(diagnostic: Diagnostic, report: Report, color: boolean): string {
  return writeDiagnostic(diagnostic, report, pc.createColors(color));
}

/** The same, with given colours. */
export function writeDiagnostic(diagnostic: Diagnostic, report: Report, color: Colors): string {
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
  if (help) lines.push(writeHelp(help, color));
  return lines.join('\n');
}

/** Shows what to do, on a line below a finding. */
export function writeHelp(help: string, color: Colors): string {
  return `  ${color.cyan('= help:')} ${printable(help)}`;
}

/** A finding on one line: its place and message. */
export function writePlace({ file, line, column, message }: Diagnostic, color: Colors): string {
  return `  ${color.dim(`${printableStart(file)}:${line}:${column}`)} ${printable(message)}`.trimEnd();
}

/** The colour of a severity. */
export function painter(severity: Severity, color: Colors): Painter {
  return { error: color.red, warning: color.yellow, info: color.blue }[severity];
}

/** How many places are listed for findings that are only counted. */
export const PLACES = 5;
