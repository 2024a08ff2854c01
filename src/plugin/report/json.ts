import type { Report } from '../check/check.ts';
import { jsonText } from './jsonText.ts';

/** The report as JSON, version 1 (report.schema.json): fields may be added, but not changed or removed. */
export function writeJson(report: Report): string {
  const { diagnostics, summary, hints } = report;
  return jsonText({ version: 1, diagnostics, summary, hints });
}
