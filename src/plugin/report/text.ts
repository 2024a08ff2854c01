import pc from 'picocolors';
import type { Report } from '../check/check.ts';
import type { Diagnostic, RelatedPlace, Severity, Span } from '../check/diagnostic.ts';
import { lineText } from '../check/source.ts';
import { advice } from './advice.ts';
import { printable } from './printable.ts';
import { summaryLine } from './summaryLine.ts';

/**
 * The report for a terminal: each finding with its place, its line and what to do, then one line that says
 * what was looked at.
 *
 * @param options.color whether to use colour
 * @param options.quiet leaves out warnings and infos; the last line counts them all the same
 */
export function writeText(report: Report, options: TextOptions = {}): string {
  const color = pc.createColors(options.color ?? false);
  const shown = report.diagnostics.filter(({ severity }) => !options.quiet || severity === 'error');
  const blocks = shown.map((diagnostic) => writeDiagnostic(diagnostic, report, color));
  const hints = report.hints.map((hint) => `${color.cyan('hint:')} ${printable(hint)}`);
  return `${[...blocks, ...hints, writeSummary(report, color)].join('\n\n')}\n`;
}

function writeDiagnostic(diagnostic: Diagnostic, report: Report, color: Colors): string {
  const { severity, rule, message, label } = diagnostic;
  const paint = painter(severity, color);
  const lines = [
    `${paint(color.bold(`${severity}[${rule}]`))}${color.bold(`: ${printable(message)}`)}`,
    ...frame(diagnostic, label, '^', paint, report, color),
    ...diagnostic.related.flatMap((related) =>
      frame(related, related.message, '-', color.blue, report, color),
    ),
  ];
  const help = advice(diagnostic);
  if (help) lines.push(`  ${color.cyan('= help:')} ${printable(help)}`);
  return lines.join('\n');
}

/** The place, its line, and a mark under the value. */
function frame(
  place: Span & Pick<RelatedPlace, 'file'>,
  label: string | null,
  mark: string,
  paint: Painter,
  report: Report,
  color: Colors,
): string[] {
  const where = `  ${printable(place.file)}:${place.line}:${place.column}`;
  const source = report.sources.get(place.file);
  const text = source ? lineText(source, place.line) : '';
  if (text === '') return [where];
  const gutter = `${place.line} │ `;
  const end = place.endLine === place.line ? place.endColumn : text.length + 1;
  const cut = cutLine(text, place.column - 1, Math.max(end - 1, place.column));
  const indent = ' '.repeat(gutter.length - 2);
  const space = ' '.repeat(displayWidth(cut.before));
  const underline = mark.repeat(Math.max(1, displayWidth(cut.marked)));
  return [
    where,
    `${color.dim(gutter)}${cut.before}${cut.marked}${cut.after}`,
    `${indent}${color.dim('│')} ${space}${paint(underline + (label ? ` ${printable(label)}` : ''))}`,
  ];
}

/** A long line is shown around the value only. */
function cutLine(
  text: string,
  start: number,
  end: number,
): { before: string; marked: string; after: string } {
  const from = start > LONGEST_BEFORE ? start - LONGEST_BEFORE + 1 : 0;
  const to = Math.min(end, from + LONGEST_LINE);
  return {
    before: (from > 0 ? '…' : '') + printable(text.slice(from, start)),
    marked: printable(text.slice(start, to)) + (to < end ? '…' : ''),
    after:
      printable(text.slice(to, from + LONGEST_LINE)) +
      (text.length > Math.max(to, from + LONGEST_LINE) ? '…' : ''),
  };
}

function writeSummary(report: Report, color: Colors): string {
  const { errors, warnings } = report.summary;
  const paint = errors > 0 ? color.red : warnings > 0 ? color.yellow : color.green;
  return paint(summaryLine(report));
}

function painter(severity: Severity, color: Colors): Painter {
  return { error: color.red, warning: color.yellow, info: color.blue }[severity];
}

/** Columns in a terminal: East Asian wide characters and emoji take two, marks that combine take none. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mark}|\u200d|\ufe0f/u.test(character)) continue;
    width +=
      /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

const LONGEST_LINE = 120;
const LONGEST_BEFORE = 80;

export interface TextOptions {
  color?: boolean;
  quiet?: boolean;
}

type Colors = ReturnType<typeof pc.createColors>;
type Painter = (text: string) => string;
