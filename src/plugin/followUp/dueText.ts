import { count } from '../check/text/values.ts';
import { writeFinding } from '../report/finding.ts';
import type { Due } from './due.ts';

/** The due list for a terminal: each item with its place, its line and what to do. */
export function writeDueText({ report, now, hints }: Due, color: boolean): string {
  const { diagnostics, summary } = report;
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const found =
    diagnostics.length === 0
      ? '✔ Nothing is due'
      : `▲ ${count(diagnostics.length, 'thing is', 'things are')} due in ${count(files, 'file')}`;
  const blocks = [
    ...diagnostics.map((diagnostic) => writeFinding(diagnostic, report, color)),
    ...hints.map((hint) => `hint: ${hint}`),
    `${found} · ${count(summary.posts, 'post')} · as of ${now.toISOString().slice(0, 10)}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}
