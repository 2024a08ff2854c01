import { applyBaseline, createBaseline } from '../check/baseline.ts';
import type { Report } from '../check/check.ts';
import { count } from '../check/text/values.ts';
import { writeText } from '../report/text.ts';
import type { Session } from './session.ts';

/**
 * Prints the findings of a session: the full report first, then the changes. Findings that haven't
 * changed are only counted.
 *
 * @param print takes a text of several lines
 */
export function printSession(
  session: Session,
  print: (text: string) => void,
  color: boolean,
): void {
  const report = session.report();
  if (report.diagnostics.length > 0) print(writeText(report, { color }));
  session.onChange((now, before) => print(changeText(now, before, color)));
}

function changeText(report: Report, before: Report, color: boolean): string {
  const { fresh, gone } = applyBaseline(report.diagnostics, createBaseline(before.diagnostics));
  const repaired = gone > 0 ? `Repaired: ${count(gone, 'finding')}.\n` : '';
  const stops = fresh.some(({ stopsLoading }) => stopsLoading)
    ? 'Docusaurus shows the previous version of the blog until this is fixed.\n'
    : '';
  return repaired + writeText(report, { color, only: fresh }) + stops;
}
