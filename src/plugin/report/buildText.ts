import pc from 'picocolors';
import type { Report } from '../check/check.ts';
import type { Diagnostic } from '../check/diagnostic.ts';
import { count, groupBy } from '../check/text/values.ts';
import { advice } from './advice.ts';
import type { Colors } from './codeFrame.ts';
import { PLACES, painter, writeDiagnostic, writeHelp, writePlace } from './finding.ts';
import { groupFindings } from './groups.ts';
import { printable } from './printable.ts';
import { ADOPT, joinReport } from './text.ts';

/**
 * The report for the log of a build, where people look for what broke it: errors come last and in full, warnings in
 * a block for each rule, and infos are only counted.
 *
 * @param options.color whether to use colour
 * @param options.saidBefore rules whose warnings Docusaurus prints itself: they're only counted
 */
export function writeBuildText(report: Report, options: BuildTextOptions = {}): string {
  const color = pc.createColors(options.color ?? false);
  const said = options.saidBefore ?? new Set();
  const of = (severity: Diagnostic['severity']) =>
    report.diagnostics.filter((diagnostic) => diagnostic.severity === severity);
  const errors = of('error');
  const ofDocusaurus = of('warning').filter(({ rule }) => said.has(rule));
  const ours = of('warning').filter(({ rule }) => !said.has(rule));
  const warnings = groupBy(ours, ({ rule }) => rule);
  const groups = groupFindings(errors, false);
  const blocks = [
    ...[...warnings.values()].map((found) => writeGroup(found, color)),
    ...groups.flatMap(({ shown, rest }) => [
      ...shown.map((diagnostic) => writeDiagnostic(diagnostic, report, color)),
      ...(rest.length > 0 ? [writeGroup(rest, color, `${rest.length} more`)] : []),
    ]),
  ];
  return joinReport(blocks, hintsOf(report, ofDocusaurus, warnings, groups), report, color);
}

/** The findings of a rule: the first places, and the help if it's the same for all. */
function writeGroup(found: readonly Diagnostic[], color: Colors, number?: string): string {
  const [first] = found;
  if (!first) return '';
  const { severity, rule } = first;
  const files = new Set(found.map(({ file }) => file)).size;
  const isOne = found.length === 1 && number === undefined;
  const head = isOne
    ? `${severity}[${rule}]: ${printable(first.message)}`
    : `${severity}[${rule}]: ${number ?? found.length} in ${count(files, 'file')}`;
  const places = found
    .slice(0, PLACES)
    .map((diagnostic) => writePlace(isOne ? { ...diagnostic, message: '' } : diagnostic, color));
  const others = found.length - places.length;
  const last = others > 0 ? [`  … and ${others} more`] : [];
  const helps = new Set(found.map(advice));
  const help = helps.size === 1 ? advice(first) : '';
  const helpLine = help ? [writeHelp(help, color)] : [];
  const paint = painter(severity, color);
  return [color.bold(paint(head)), ...places, ...last, ...helpLine].join('\n');
}

function hintsOf(
  report: Report,
  ofDocusaurus: readonly Diagnostic[],
  warnings: ReadonlyMap<string, readonly Diagnostic[]>,
  groups: readonly { rest: readonly Diagnostic[] }[],
): string[] {
  const isShortened =
    [...warnings.values()].some(({ length }) => length > PLACES) ||
    groups.some(({ rest }) => rest.length > 0);
  const hints = [...report.hints];
  if (isShortened && !report.baseline) hints.push(ADOPT);
  if (ofDocusaurus.length > 0) {
    const rules = [...new Set(ofDocusaurus.map(({ rule }) => rule))].join(', ');
    hints.push(`Docusaurus reports ${count(ofDocusaurus.length, 'warning')} itself: ${rules}.`);
  }
  const { infos } = report.summary;
  if (infos > 0 || warnings.size > 0 || ofDocusaurus.length > 0)
    hints.push('event-writeups check shows every finding with its line.');
  return hints;
}

export interface BuildTextOptions {
  color?: boolean;
  saidBefore?: ReadonlySet<string>;
}
