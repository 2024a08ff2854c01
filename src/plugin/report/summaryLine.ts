import type { Report } from '../check/check.ts';
import { count } from '../check/text/values.ts';

/** The last line of a report: the number of findings, and of everything that was checked. */
export function summaryLine({ diagnostics, summary }: Report): string {
  const { errors, warnings, posts, images, links, unchecked, known, durationMs } = summary;
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const found = countFound(summary);
  const parts = [
    found === '' ? 'No problems found' : `${found} in ${count(files, 'file')}`,
    `${count(posts, 'post')}, ${count(images, 'image')}, ${count(links, 'link')} checked`,
    unchecked > 0 && `${unchecked} not checkable`,
    known && `${known} known from the baseline`,
    `${durationMs} ms`,
  ].filter(Boolean);
  const mark = errors > 0 ? '✖' : warnings > 0 ? '▲' : '✔';
  return `${mark} ${parts.join(' · ')}`;
}

/** `2 errors, 1 warning`; empty if there are none. */
export function countFound({ errors, warnings, infos }: Found): string {
  return [
    errors > 0 && count(errors, 'error'),
    warnings > 0 && count(warnings, 'warning'),
    infos > 0 && count(infos, 'info', 'infos'),
  ]
    .filter(Boolean)
    .join(', ');
}

type Found = Pick<Report['summary'], 'errors' | 'warnings' | 'infos'>;
