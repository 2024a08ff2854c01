import { jsonText } from '../report/jsonText.ts';
import type { Due } from './due.ts';

/** The due list as JSON: diagnostics as in the check's report (report.schema.json), and the day. */
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
