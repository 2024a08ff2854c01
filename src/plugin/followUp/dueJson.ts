import { jsonText } from '../report/jsonText.ts';
import type { Due } from './due.ts';

/** What is due as JSON: diagnostics as in the report of the check (report.schema.json), and the day. */
export function writeDueJson({ report, now, hints }: Due): string {
  const { diagnostics, summary } = report;
  return jsonText({
    version: 1,
    now: now.toISOString(),
    posts: summary.posts,
    diagnostics,
    hints,
  });
}
